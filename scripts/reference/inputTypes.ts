import { entriesOf, isFigure, type Schema, schemas } from './schema';

/** Names of groups that several editions or rows share, by their first key; others stay where they are. */
const NAMES: Readonly<Record<string, string>> = {
  'name shortName': 'AgencyInput',
  'index disclosure': 'PublicationInput',
  'naturalPersons businesses': 'ApplicantsInput',
  'upheld corrected other pending': 'OutcomesInput',
  'issued repealed': 'DocumentsInput',
  'office address': 'ContactInput',
  'name count': 'TallyInput',
  'stateSecrets prohibitedByLaw': 'RefusalsInput',
  'notHeld notReadyMade': 'UnavailableInput',
  'petitions repeated': 'NotProcessedInput',
  'reconsideration litigation': 'ProceedingsInput',
  'basis download contact opening disclosure applications': 'FactsInput',
};

const HEAD = `/*
 * What a report of each edition takes, made from the schemas by \`npm run reference\`: an editor completes it, a
 * misspelt name does not compile, and every field says what it is. The schemas say what values are valid.
 */
`;

const COMMON = `/** null is not filled in, 'n/a' is printed as /; a remark is printed in the cell. */
export type FigureInput<N> = N | null | 'n/a' | { value: N; remark: string };
`;

const docOf = ({ title, description }: Schema): string =>
  [title, description].filter(Boolean).join('；').replace(/\*\//g, '* /');

interface Printer {
  readonly type: (schema: Schema, indent: string) => string;
  /** Declarations of the named groups met so far, by their bodies. */
  readonly declared: ReadonlyMap<string, string>;
}

function createPrinter(): Printer {
  const declared = new Map<string, string>();
  const body = (schema: Schema, indent: string): string => {
    const required = new Set(schema.required);
    const inner = `${indent}  `;
    const lines = entriesOf(schema).flatMap(([key, member]) => {
      const doc = docOf(member);
      const mark = required.has(key) ? '' : '?';
      return [...(doc ? [`${inner}/** ${doc} */`] : []), `${inner}${key}${mark}: ${type(member, inner)};`];
    });
    return `{\n${lines.join('\n')}\n${indent}}`;
  };
  const group = (schema: Schema, indent: string): string => {
    const keys = entriesOf(schema)
      .map(([key]) => key)
      .join(' ');
    const name = Object.entries(NAMES).find(([start]) => keys.startsWith(start))?.[1];
    if (name === undefined) return body(schema, indent);
    const whole = body(schema, '');
    const before = declared.get(name);
    if (before !== undefined && before !== whole) return body(schema, indent);
    declared.set(name, whole);
    return name;
  };
  const amount = (schemas: readonly Schema[]): string =>
    schemas.some((each) => each.type === 'object' && each.properties?.value?.anyOf)
      ? 'number | string'
      : 'number';
  const type = (schema: Schema, indent: string): string => {
    if (isFigure(schema)) return `FigureInput<${amount(schema.anyOf ?? [])}>`;
    if (schema.anyOf) return [...new Set(schema.anyOf.map((each) => type(each, indent)))].join(' | ');
    if (schema.enum) return schema.enum.map((each) => `'${each}'`).join(' | ');
    if (schema.type === 'array') {
      const item = type(schema.items ?? {}, indent);
      return item.includes(' | ') && !item.startsWith('{') ? `readonly (${item})[]` : `readonly ${item}[]`;
    }
    if (schema.type === 'object' && schema.properties) return group(schema, indent);
    if (schema.type === 'object')
      return `{ [name: string]: ${type(schema.additionalProperties || {}, indent)} }`;
    return schema.type === 'integer' ? 'number' : (schema.type ?? 'unknown');
  };
  return { type, declared };
}

/** src/editions/inputs.ts */
export function inputTypes(): string {
  const { type, declared } = createPrinter();
  const reports = [...schemas].map(([id, schema]) => {
    const name = `ReportInput${id}`;
    return { name, text: `/** ${docOf(schema)} */\nexport interface ${name} ${type(schema, '')}\n` };
  });
  const groups = [...declared].map(([name, text]) => `export interface ${name} ${text}\n`);
  const union = `/** The data of a report, of whatever edition. */\nexport type ReportInput = ${reports.map(({ name }) => name).join(' | ')};\n`;
  return [HEAD, COMMON, ...groups, ...reports.map(({ text }) => text), union].join('\n');
}
