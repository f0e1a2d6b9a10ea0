import { skeleton } from '../../model/skeleton';
import { DONE, type Session } from '../io';
import { writeText } from '../writeFiles';
import { editionNamed } from './edition';

/** `nianbao init --edition E`; a file that is there may have been filled in, so it stays. */
export function initCommand(options: { edition: string; out?: string }, io: Session): number {
  writeText(skeleton(editionNamed(options.edition)), options.out, io, true);
  return DONE;
}
