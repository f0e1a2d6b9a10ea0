import { jsonSchema } from '../../model/report';
import { DONE, type Session } from '../io';
import { writeText } from '../writeFiles';
import { editionNamed } from './edition';

/** `nianbao schema --edition E` */
export function schemaCommand(options: { edition: string; out?: string }, io: Session): number {
  writeText(`${JSON.stringify(jsonSchema(editionNamed(options.edition)), null, 2)}\n`, options.out, io);
  return DONE;
}
