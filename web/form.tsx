import type { Table } from '../src/document/nodes';
import type { Part } from '../src/model/edition';
import { type Data, type Path, valueAt } from './data';
import type { Evaluated, PartText } from './engine';
import { Fields, fieldsFor } from './fields';
import { FormTable, type TableProps } from './table';
import { shownOf, sourceOf } from './texts';
import type { Words } from './words';

export interface FormProps {
  readonly data: Data;
  readonly evaluated: Evaluated;
  readonly words: Words;
  readonly onEdit: TableProps['onEdit'];
  readonly onLeave: () => void;
  readonly onPaste: TableProps['onPaste'];
}

const idOf = (part: Part): string => `part-${part.name}`;

function TextOf({
  text,
  part,
  data,
  words,
  onEdit,
  onLeave,
}: FormProps & { text: PartText | undefined; part: Part }) {
  const path: Path = ['narrative', part.name];
  const own = valueAt(data, path);
  const head = part.heading ?? words.preamble;
  if (own === undefined && !part.ownText) {
    const lines = text && !text.own ? shownOf(text.blocks) : [];
    return (
      <div class="default">
        {lines.length > 0 && <p class="remark">{words.isDefault}</p>}
        {lines.map((line) => (
          <p key={line}>{line}</p>
        ))}
        <button
          type="button"
          class="quiet"
          data-path={path.join('.')}
          onClick={() => onEdit(path, sourceOf(text?.blocks ?? []) || ' ')}
        >
          {lines.length > 0 ? words.rewrite : words.write}
          <span class="unseen">：{head}</span>
        </button>
      </div>
    );
  }
  return (
    <div class="own">
      <label>
        <span class="unseen">{head}</span>
        <textarea
          rows={6}
          data-path={path.join('.')}
          value={String(own ?? '')}
          onInput={({ currentTarget }) =>
            onEdit(path, currentTarget.value || (part.ownText ? undefined : ' '))
          }
          onBlur={onLeave}
        />
      </label>
      <p class="remark">{words.ownHint}</p>
      {!part.ownText && (
        <button type="button" class="quiet" onClick={() => onEdit(path, undefined)}>
          {words.restore}
          <span class="unseen">：{head}</span>
        </button>
      )}
    </div>
  );
}

/** A report to fill in, part by part as it is printed. */
export function Form(props: FormProps) {
  const { evaluated, words, data, onEdit, onLeave } = props;
  const { edition } = evaluated.report;
  const inputs = { data, words, onEdit, onLeave };
  const tableOf = (name: string): Table | undefined => evaluated.tables.find((table) => table.name === name);
  return (
    <div class="form-view">
      <nav class="parts" aria-label={words.sections}>
        <a href="#basics">{words.basics}</a>
        {edition.parts.map((part) => (
          <a key={part.name} href={`#${idOf(part)}`}>
            {part.heading ?? words.preamble}
          </a>
        ))}
        <a href="#facts">{words.facts}</a>
      </nav>
      <section id="basics" aria-labelledby="basics-head">
        <h2 id="basics-head">{words.basics}</h2>
        <Fields fields={fieldsFor(edition, 'basic')} {...inputs} />
      </section>
      {edition.parts.map((part) => (
        <section key={part.name} id={idOf(part)} aria-labelledby={`${idOf(part)}-head`}>
          <h2 id={`${idOf(part)}-head`}>{part.heading ?? words.preamble}</h2>
          {(part.heading !== undefined || !part.tables) && (
            <TextOf part={part} text={evaluated.texts.find(({ name }) => name === part.name)} {...props} />
          )}
          {part.tables?.map((name) => {
            const table = tableOf(name);
            return (
              table && (
                <FormTable
                  key={name}
                  table={table}
                  edition={edition}
                  data={data}
                  findings={evaluated.findings}
                  onEdit={onEdit}
                  onLeave={onLeave}
                  onPaste={props.onPaste}
                />
              )
            );
          })}
          {part.tables && <p class="remark">{words.cellKeys}</p>}
        </section>
      ))}
      <section id="facts" aria-labelledby="facts-head">
        <details>
          <summary>
            <h2 id="facts-head">{words.facts}</h2>
          </summary>
          <Fields fields={fieldsFor(edition, 'other')} {...inputs} />
        </details>
      </section>
    </div>
  );
}
