import type { Table } from '../src/document/nodes';
import { perObject } from '../src/ground/remember';
import { catalogue } from '../src/model/catalogue';
import type { Edition, Part } from '../src/model/edition';
import type { FigureSpec } from '../src/model/figure';
import { type Data, type Path, valueAt } from './data';
import type { Evaluated, PartText } from './engine';
import { Fields, fieldsFor } from './fields';
import { FormTable, type TableProps } from './table';
import { shownOf, sourceOf } from './texts';
import type { Words } from './words';

interface FormProps {
  readonly data: Data;
  readonly evaluated: Evaluated;
  readonly words: Words;
  readonly onEdit: TableProps['onEdit'];
  readonly onLeave: () => void;
  readonly onPaste: TableProps['onPaste'];
}

/** Figures that a text may name. */
const figuresByForm = perObject((edition: Edition): ReadonlyMap<string, readonly FigureSpec[]> => {
  const all = [...catalogue(edition).values()];
  const forms = [...new Set(all.map(({ form }) => form))];
  return new Map(forms.map((form) => [form, all.filter((spec) => spec.form === form)]));
});

/** At the caret, as if it were typed. */
function insertInto(area: HTMLTextAreaElement, text: string): void {
  area.setRangeText(text, area.selectionStart, area.selectionEnd, 'end');
  area.dispatchEvent(new InputEvent('input', { bubbles: true }));
  area.focus();
}

const idOf = (part: Part): string => `part-${part.name}`;

function TextOf({
  text,
  part,
  data,
  evaluated,
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
      <select
        class="insert"
        aria-label={`${words.insertFigure}${head}`}
        value=""
        onChange={({ currentTarget: select }) => {
          const area = select.closest('.own')?.querySelector('textarea');
          if (area) insertInto(area, `[[${select.value}]]`);
          select.value = '';
        }}
      >
        <option value="">{words.insertFigure}</option>
        {[...figuresByForm(evaluated.report.edition)].map(([form, figures]) => (
          <optgroup key={form} label={form}>
            {figures.map(({ path: figure, where }) => (
              <option key={figure} value={figure}>
                {where}
              </option>
            ))}
          </optgroup>
        ))}
      </select>
      {!part.ownText && (
        <button type="button" class="quiet" onClick={() => onEdit(path, undefined)}>
          {words.restore}
          <span class="unseen">：{head}</span>
        </button>
      )}
    </div>
  );
}

/** The address keeps its year, and a shadow tree, where it leads nowhere, is gone through as well. */
function goTo(event: MouseEvent & { readonly currentTarget: HTMLElement }, id: string): void {
  event.preventDefault();
  const section = event.currentTarget.closest('.form-view')?.querySelector<HTMLElement>(`#${id}`);
  const details = section?.querySelector('details');
  if (details) details.open = true;
  section?.scrollIntoView();
  section?.focus({ preventScroll: true });
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
        {[
          ['basics', words.basics] as const,
          ...edition.parts.map((part) => [idOf(part), part.heading ?? words.preamble] as const),
          ['facts', words.facts] as const,
        ].map(([id, name]) => (
          <a key={id} href={`#${id}`} onClick={(event) => goTo(event, id)}>
            {name}
          </a>
        ))}
      </nav>
      <section id="basics" tabIndex={-1} aria-labelledby="basics-head">
        <h2 id="basics-head">{words.basics}</h2>
        <Fields fields={fieldsFor(edition, 'basic')} {...inputs} />
      </section>
      {edition.parts.map((part) => (
        <section key={part.name} id={idOf(part)} tabIndex={-1} aria-labelledby={`${idOf(part)}-head`}>
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
      <section id="facts" tabIndex={-1} aria-labelledby="facts-head">
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
