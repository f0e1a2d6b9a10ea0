import { useEffect, useRef, useState } from 'preact/hooks';
import type { Locale } from '../src/findings/problem';
import type { ImportFile } from '../src/import/importReport';
import type { Data } from './data';
import { type Draft, draft } from './draft';
import type { Engine } from './engine';
import { download, type Saved, savedData, yamlOf } from './files';
import { Findings, jumpTo } from './findings';
import { Form } from './form';
import { edited, redone, undone } from './history';
import { type Notice, NoticeBox } from './notice';
import { Dropping, OpenFile, useDropped } from './opening';
import { Preview, usePages } from './preview';
import { filled, pasting, taken, useReport } from './report';
import type { Words } from './words';

export interface EditorProps {
  readonly engine: Engine;
  readonly first: Draft | { readonly data: Data; readonly previous?: Data };
  readonly locale: Locale;
  readonly words: Words;
  readonly notice: Notice | undefined;
  readonly onNotice: (notice: Notice | undefined) => void;
  readonly onAgain: () => void;
  /** Takes the faces out of some files and into use. */
  readonly onFaces: (files: readonly ImportFile[]) => readonly ImportFile[];
}

const SAVED: readonly [Saved, (words: Words) => string][] = [
  ['docx', () => 'Word'],
  ['pdf', () => 'PDF'],
  ['ofd', () => 'OFD'],
  ['html', ({ html }) => html],
  ['xlsx', ({ workbook }) => workbook],
  ['yaml', ({ data }) => data],
];

export function Editor({ engine, first, locale, words, notice, onNotice, onAgain, onFaces }: EditorProps) {
  const [previous, setPrevious] = useState<Data | undefined>(first.previous);
  const { history, setHistory, edit, leave, evaluated, data } = useReport(
    engine,
    first.data,
    previous,
    locale,
  );
  const [isKept, setKept] = useState(() => 'saved' in first);
  const root = useRef<HTMLDivElement>(null);
  const pages = usePages(engine, evaluated);

  useEffect(() => {
    if (!isKept || draft.write(data, previous)) return;
    setKept(false);
    onNotice({ text: words.draftFailed });
  }, [isKept, data, previous]);

  const attempt = async (action: () => Promise<void>) => {
    try {
      await action();
    } catch (error) {
      onNotice({ text: words.failed + (error instanceof Error ? error.message : String(error)) });
    }
  };

  const open = (all: readonly ImportFile[], asPrevious = false) =>
    attempt(async () => {
      const files = onFaces(all);
      if (files.length === 0) return;
      const [only] = files;
      const name = files.map((file) => file.name).join('、');
      const saved = only && savedData(only);
      const { data: read, findings } = saved
        ? { data: saved, findings: [] }
        : await engine.nianbao.importReport(files, { locale });
      const lines = findings.map(({ message }) => message);
      if (!read) return onNotice({ text: words.failed, lines });
      if (asPrevious || read.year === data.year - 1) {
        setPrevious(read);
        const { agency } = read;
        setHistory((all) => (all.present.agency.name ? all : edited(all, { ...all.present, agency })));
        return onNotice({ text: words.importedBefore(name, read.year), lines });
      }
      setHistory((all) => edited(all, taken(all.present, read)));
      onNotice({ text: words.imported(name), lines });
    });

  const paste = pasting(engine, data, locale, ({ figures, byLabels, lines }) => {
    if (figures.length > 0) setHistory((all) => edited(all, filled(all.present, figures)));
    const text = figures.length === 0 ? () => words.pastedNothing : byLabels ? words.pasted : words.putDown;
    onNotice({ text: text(figures.length), lines });
  });

  const save = (format: Saved) =>
    attempt(async () => {
      if (format === 'yaml') return download(`${data.agency.name}${data.year}.yaml`, yamlOf(data));
      if (format === 'xlsx') {
        const { bytes, findings } = await engine.nianbao.makeWorkbook({
          data,
          locale,
          ...(previous && { previous }),
        });
        if (bytes) return download(`${data.agency.name}${data.year}.xlsx`, bytes);
        return onNotice({ text: words.notSaved, lines: findings.map(({ message }) => message) });
      }
      const options = { formats: [format], locale, ...(previous && { previous }) };
      const { files, findings } = await engine.nianbao.generate(data, options);
      for (const { name, bytes } of files) download(name, bytes);
      const blocking = findings.filter((finding) => finding.blocking);
      onNotice(
        files.length > 0
          ? undefined
          : { text: words.notSaved, lines: blocking.map(({ message }) => message) },
      );
    });

  useEffect(() => {
    if (isKept || history.past.length === 0) return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    addEventListener('beforeunload', ask);
    return () => removeEventListener('beforeunload', ask);
  }, [isKept, history.past.length]);

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey) return;
      const key = event.key.toLowerCase();
      const step = key === 'y' || (key === 'z' && event.shiftKey) ? redone : key === 'z' ? undone : undefined;
      if (!step) return;
      event.preventDefault();
      setHistory(step);
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, [setHistory]);

  const isOver = useDropped(open);

  return (
    <main class="editor" ref={root}>
      <div class="tools" role="toolbar" aria-label={words.save}>
        <button
          type="button"
          onClick={() => {
            if (isKept || history.past.length === 0 || confirm(words.againAsks)) onAgain();
          }}
        >
          {data.year} · {words.again}
        </button>
        <button type="button" disabled={history.past.length === 0} onClick={() => setHistory(undone)}>
          {words.undo}
        </button>
        <button type="button" disabled={history.future.length === 0} onClick={() => setHistory(redone)}>
          {words.redo}
        </button>
        <OpenFile label={words.open} onFiles={(files) => open(files)} />
        <OpenFile label={words.openBefore} onFiles={(files) => open(files, true)} />
        <span class="group-name">{words.save}</span>
        {SAVED.map(([format, name]) => (
          <button type="button" class="main" key={format} onClick={() => save(format)}>
            {name(words)}
          </button>
        ))}
        <label class="keep">
          <input
            type="checkbox"
            checked={isKept}
            onChange={({ currentTarget }) => {
              setKept(currentTarget.checked);
              if (!currentTarget.checked) draft.drop();
            }}
          />
          {words.draftKeep}
        </label>
      </div>
      {notice && <NoticeBox notice={notice} words={words} onClose={() => onNotice(undefined)} />}
      {previous && (
        <p class="before">
          {words.before(String(previous.agency?.name ?? ''), previous.year)}{' '}
          <button type="button" class="quiet" onClick={() => setPrevious(undefined)}>
            {words.beforeDrop}
          </button>
        </p>
      )}
      <div class="columns">
        <Form data={data} evaluated={evaluated} words={words} onEdit={edit} onLeave={leave} onPaste={paste} />
        <div class="aside">
          <Findings
            findings={evaluated.findings}
            words={words}
            onJump={(finding) => root.current && jumpTo(root.current, finding)}
          />
          <h2 class="preview-head">{words.preview}</h2>
          <Preview state={pages} words={words} />
        </div>
      </div>
      {isOver && <Dropping words={words} />}
    </main>
  );
}
