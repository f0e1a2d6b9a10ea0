import { builtInEditions } from '../../editions';
import type { Edition } from '../../model/edition';
import { Stop, USAGE } from '../io';
import { both } from '../words';

/** The built-in edition of that name. */
export function editionNamed(id: string): Edition {
  const edition = builtInEditions.find((candidate) => candidate.id === id);
  if (!edition) {
    const names = builtInEditions.map((candidate) => candidate.id);
    throw new Stop(
      both(
        `没有名为“${id}”的报告格式，现有：${names.join('、')}`,
        `there is no edition "${id}"; editions: ${names.join(', ')}`,
      ),
      USAGE,
    );
  }
  return edition;
}
