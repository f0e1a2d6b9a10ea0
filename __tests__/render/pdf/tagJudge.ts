import { readPdf } from './readPdf';
import { type Dictionary, isDictionary, isReference, listOf, readValue, type Value } from './values';

/** An element of the structure tree as it is in the file. */
interface Element {
  readonly id: number;
  readonly role: string;
  readonly dictionary: Dictionary;
  readonly kids: readonly Element[];
  /** Page object and number of its marked content. */
  readonly content: readonly string[];
}

const OPERATOR = /^(?:\S+ )*(Tj|TJ|f|S|s|B|b)$/;

/** Marked-content numbers of a page, and what shows or paints outside of any. */
function contentOf(stream: string): { numbers: number[]; faults: string[] } {
  const numbers: number[] = [];
  const faults: string[] = [];
  let depth = 0;
  for (const line of stream.split('\n')) {
    const number = /\/MCID (\d+)/.exec(line)?.[1];
    if (number !== undefined) numbers.push(Number(number));
    if (/\bEMC\b/.test(line)) depth--;
    if (depth === 0 && OPERATOR.test(line)) faults.push(`outside marked content: ${line.slice(0, 40)}`);
    if (/\bB[DM]C\b/.test(line) && ++depth > 1) faults.push(`marked content in marked content: ${line}`);
  }
  if (depth !== 0) faults.push('marked content is not closed');
  return { numbers, faults };
}

/**
 * What is wrong with the tags of a PDF that pdfkit wrote (ISO 32000-1 14.7, 14.8; Matterhorn 01, 09, 15): every show
 * and paint operator in marked content, every number owned by the element that the parent tree names, elements with
 * content, cells with a scope or with heads that exist.
 */
export function tagFaults(bytes: Uint8Array): string[] {
  const { objects } = readPdf(bytes);
  const values = new Map<number, Value>();
  const resolved = (value: Value | undefined): Value | undefined => {
    if (!isReference(value)) return value;
    const { ref } = value;
    const known = values.get(ref) ?? readValue(objects.get(ref)?.dictionary ?? '');
    values.set(ref, known);
    return known;
  };
  const entry = (value: Value | undefined, key: string): Value | undefined => {
    const dictionary = resolved(value);
    return isDictionary(dictionary) ? dictionary.entries.get(key) : undefined;
  };
  const faults: string[] = [];
  const catalog = [...objects.keys()].map((ref) => ({ ref })).find((o) => entry(o, '/Type') === '/Catalog');
  if (entry(entry(catalog, '/MarkInfo'), '/Marked') === undefined) faults.push('not marked');
  const tree = entry(catalog, '/StructTreeRoot');
  const owners = new Map<string, number>();

  const element = (value: Value | undefined, parent: number): Element | undefined => {
    const dictionary = resolved(value);
    if (!isReference(value) || !isDictionary(dictionary)) return undefined;
    const { ref: id } = value;
    const role = String(entry(value, '/S'));
    const owner = entry(value, '/P');
    if (!isReference(owner) || owner.ref !== parent) faults.push(`${role} ${id}: wrong parent`);
    const page = entry(value, '/Pg');
    const kids: Element[] = [];
    const content: string[] = [];
    for (const kid of listOf(entry(value, '/K'))) {
      if (entry(kid, '/Type') === '/OBJR') {
        const key = entry(entry(kid, '/Obj'), '/StructParent');
        const nums = listOf(entry(entry(tree, '/ParentTree'), '/Nums'));
        const owned = nums[nums.indexOf(key as number) + 1];
        if (!isReference(owned) || owned.ref !== id) faults.push(`${role} ${id}: an area of another element`);
      } else if (typeof kid === 'number') content.push(`${isReference(page) ? page.ref : '?'} ${kid}`);
      else if (isDictionary(kid)) {
        const own = entry(kid, '/Pg');
        content.push(`${isReference(own) ? own.ref : '?'} ${String(entry(kid, '/MCID'))}`);
      } else {
        const inner = element(kid, id);
        if (inner) kids.push(inner);
      }
    }
    for (const mark of content) {
      if (owners.has(mark)) faults.push(`content ${mark} belongs to two elements`);
      owners.set(mark, id);
    }
    if (kids.length + content.length === 0 && role !== '/TD' && role !== '/TH')
      faults.push(`${role} ${id} is empty`);
    return { id, role, dictionary, kids, content };
  };
  const root = isReference(tree) ? element(entry(tree, '/K'), tree.ref) : undefined;
  if (!root) return [...faults, 'no structure tree'];

  const names = listOf(entry(entry(tree, '/IDTree'), '/Kids')).flatMap((kid) => listOf(entry(kid, '/Names')));
  const identifiers = new Map<string, number>();
  for (let i = 0; i + 1 < names.length; i += 2) {
    const [name, target] = [names[i], names[i + 1]];
    if (typeof name === 'object' && name && 'text' in name && isReference(target))
      identifiers.set(name.text, target.ref);
  }
  const all: Element[] = [];
  const collect = (one: Element): void => {
    all.push(one);
    one.kids.forEach(collect);
  };
  collect(root);
  const roles = new Map(all.map(({ id, role }) => [id, role]));
  for (const { id, role, dictionary } of all) {
    const attributes = listOf(dictionary.entries.get('/A')).map(resolved);
    const attribute = (key: string) => attributes.map((a) => entry(a, key)).find((v) => v !== undefined);
    if (role === '/TH' && attribute('/Scope') === undefined) faults.push(`TH ${id} has no scope`);
    if (role === '/Figure' && (dictionary.entries.get('/Alt') ?? '') === '')
      faults.push(`Figure ${id} says nothing`);
    if (role === '/Figure' && listOf(attribute('/BBox')).length !== 4)
      faults.push(`Figure ${id} stands nowhere`);
    if (role !== '/TD') continue;
    const heads = listOf(attribute('/Headers'));
    if (heads.length === 0) faults.push(`TD ${id} has no heads`);
    for (const head of heads) {
      const target =
        typeof head === 'object' && head && 'text' in head ? identifiers.get(head.text) : undefined;
      if (roles.get(target ?? -1) !== '/TH') faults.push(`TD ${id} names a head that is none`);
    }
  }

  const parents = listOf(entry(entry(tree, '/ParentTree'), '/Nums'));
  for (const [ref, { dictionary }] of objects) {
    if (!/\/Type \/Page\b/.test(dictionary)) continue;
    const key = entry({ ref }, '/StructParents');
    const owned = listOf(parents[parents.indexOf(key as number) + 1]);
    const contents = entry({ ref }, '/Contents');
    const stream = isReference(contents) ? objects.get(contents.ref)?.stream?.toString('latin1') : '';
    const { numbers, faults: outside } = contentOf(stream ?? '');
    faults.push(...outside.map((fault) => `page ${ref}: ${fault}`));
    for (const number of numbers) {
      const owner = owned[number];
      if (!isReference(owner) || owners.get(`${ref} ${number}`) !== owner.ref)
        faults.push(`page ${ref}: content ${number} and the parent tree do not agree`);
    }
  }
  return faults;
}
