import type { Edition } from '../src/model/edition';
import { type Field, fieldsOf } from '../src/model/fieldList';
import { type Data, type Path, valueAt } from './data';
import type { Words } from './words';

interface FieldsProps {
  readonly data: Data;
  readonly words: Words;
  readonly onEdit: (path: Path, value: unknown) => void;
  readonly onLeave: () => void;
}

/** Asked for elsewhere, or by none but programs. */
const ELSEWHERE = new Set(['edition', 'year', 'narrative', 'units']);
const BASIC = new Set(['agency', 'title', 'date', 'signature']);

/** The fields that every report has, and the others. */
export const fieldsFor = (edition: Edition, which: 'basic' | 'other'): Field[] =>
  fieldsOf(edition).filter(
    ({ path: [first = ''], kind }) =>
      kind !== 'record' && !ELSEWHERE.has(first) && BASIC.has(first) === (which === 'basic'),
  );

function entered({ kind }: Field, typed: string): unknown {
  if (typed === '') return undefined;
  if (kind === 'lines') return typed.split('\n');
  return kind === 'number' && /^-?\d+$/.test(typed) ? Number(typed) : typed;
}

function textOf(value: unknown): string {
  if (Array.isArray(value)) return value.join('\n');
  return value === undefined || value === null ? '' : String(value);
}

function Entry({ field, path, data, words, onEdit, onLeave }: FieldsProps & { field: Field; path: Path }) {
  const { kind, titles, description, isRequired, choices } = field;
  const value = valueAt(data, path);
  const edit = (event: { readonly currentTarget: { readonly value: string } }) =>
    onEdit(path, entered(field, event.currentTarget.value));
  const id = `field-${path.join('.')}`;
  const common = { id, 'data-path': path.join('.'), value: textOf(value), onInput: edit, onBlur: onLeave };
  // A box is ticked; the schema speaks to those who write data by hand.
  const about = kind === 'flag' ? description?.replace('为 true 时', '') : description;
  const remark = [isRequired && words.required, about, kind === 'lines' && words.onePerLine].filter(Boolean);
  const control = () => {
    if (kind === 'flag')
      return (
        <input
          type="checkbox"
          id={id}
          data-path={path.join('.')}
          checked={value === true}
          onChange={({ currentTarget }) => onEdit(path, currentTarget.checked || undefined)}
        />
      );
    if (choices)
      return (
        <select {...common}>
          <option value="">{words.choose}</option>
          {choices.map((choice) => (
            <option key={choice}>{choice}</option>
          ))}
        </select>
      );
    if (kind === 'text' || kind === 'lines') return <textarea rows={2} {...common} />;
    return kind === 'date' ? <input type="date" {...common} /> : <input autocomplete="off" {...common} />;
  };
  return (
    <div class={`field ${kind}`}>
      <label htmlFor={id}>{titles.at(-1)}</label>
      {control()}
      {remark.length > 0 && (
        <span class="remark" id={`${id}-remark`}>
          {remark.join('；')}
        </span>
      )}
    </div>
  );
}

function List({ field, ...props }: FieldsProps & { field: Field }) {
  const { data, words, onEdit } = props;
  const entries = valueAt(data, field.path);
  const count = Array.isArray(entries) ? entries.length : 0;
  return (
    <fieldset class="list">
      <legend>{field.titles.at(-1)}</legend>
      {Array.from({ length: count }, (_, i) => (
        <div class="entry" key={i}>
          {field.fields?.map((inner) => (
            <Entry
              key={inner.path.join('.')}
              field={inner}
              path={[...field.path, String(i), ...inner.path]}
              {...props}
            />
          ))}
          <button type="button" class="quiet" onClick={() => onEdit([...field.path, String(i)], undefined)}>
            {words.remove} {i + 1}
          </button>
        </div>
      ))}
      <button type="button" class="quiet" onClick={() => onEdit([...field.path, String(count)], {})}>
        {words.add}
      </button>
    </fieldset>
  );
}

/** Fields of a report that are no figures, in groups as the schema has them. */
export function Fields({ fields, ...props }: FieldsProps & { fields: readonly Field[] }) {
  const groups = new Map<string, Field[]>();
  for (const field of fields) {
    const group = field.titles.slice(0, -1).join(' · ');
    groups.set(group, [...(groups.get(group) ?? []), field]);
  }
  return (
    <>
      {[...groups].map(([group, members]) => (
        <div class="group" key={group}>
          {group && <h3>{group}</h3>}
          {members.map((field) =>
            field.fields ? (
              <List key={field.path.join('.')} field={field} {...props} />
            ) : (
              <Entry key={field.path.join('.')} field={field} path={field.path} {...props} />
            ),
          )}
        </div>
      ))}
    </>
  );
}
