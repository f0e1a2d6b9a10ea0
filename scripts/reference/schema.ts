import { builtInEditions } from '../../src/editions';
import { jsonSchema } from '../../src/model/report';

/** What is used of a JSON Schema. */
export interface Schema {
  readonly title?: string;
  readonly description?: string;
  readonly type?: string;
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly anyOf?: readonly Schema[];
  readonly items?: Schema;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: Schema | false;
}

/** The schemas of the editions that come with the package, without the key by which an editor finds them. */
export const schemas: ReadonlyMap<string, Schema> = new Map(
  builtInEditions.map((edition) => {
    const { properties: { $schema: _, ...properties } = {}, ...schema } = jsonSchema(edition) as Schema;
    return [edition.id, { ...schema, properties }];
  }),
);

/** A figure may be open, struck out, or have a remark: number, null, 'n/a', { value, remark }. */
export const isFigure = ({ anyOf }: Schema): boolean => anyOf?.some((each) => each.const === 'n/a') ?? false;

export const entriesOf = ({ properties }: Schema): [string, Schema][] => Object.entries(properties ?? {});
