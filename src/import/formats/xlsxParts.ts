import { Unreadable } from '../unreadable';
import { readXml } from '../xml';

export type Parts = ReadonlyMap<string, Uint8Array>;

/** The path of a part that another one names, from its own folder or from the root. */
function resolvePart(folder: string, target: string): string {
  const steps: string[] = [];
  for (const step of (target.startsWith('/') ? target : folder + target).split('/'))
    if (step === '..') steps.pop();
    else if (step !== '' && step !== '.') steps.push(step);
  return steps.join('/');
}

interface Relation {
  readonly id: string;
  /** The last word of its type: worksheet, comments. */
  readonly type: string;
  readonly target: string;
}

/** More than the sheets and comments of any workbook of ours. */
const RELATIONS = 1000;

/** What a part refers to inside the package; nothing outside is looked at. */
export function relations(parts: Parts, part: string): Relation[] {
  const folder = part.slice(0, part.lastIndexOf('/') + 1);
  const found: Relation[] = [];
  const bytes = parts.get(`${folder}_rels/${part.slice(folder.length)}.rels`);
  if (bytes)
    readXml(bytes, {
      open: (name, { Id = '', Type = '', Target = '', TargetMode }) => {
        if (name !== 'Relationship' || TargetMode === 'External') return;
        if (found.length >= RELATIONS) throw new Unreadable('too-large', `${RELATIONS}个部件`);
        found.push({
          id: Id,
          type: Type.slice(Type.lastIndexOf('/') + 1),
          target: resolvePart(folder, Target),
        });
      },
    });
  return found;
}

/** Parts by path, each handed out once: one that many sheets have for theirs would be read as often. */
export function once(parts: Parts): (path: string | undefined) => Uint8Array | undefined {
  const left = new Map(parts);
  return (path = '') => {
    const part = left.get(path);
    left.delete(path);
    return part;
  };
}
