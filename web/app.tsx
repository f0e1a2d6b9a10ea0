import { useCallback, useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Locale } from '../src/findings/problem';
import type { ImportFile } from '../src/import/importReport';
import { begun, type Data, type Path, withValue } from './data';
import { type Draft, draft } from './draft';
import { type Engine, yearsUntil } from './engine';
import { download, isFace, readFiles, type Saved, savedData, yamlOf } from './files';
import { Findings, jumpTo } from './findings';
import { Form } from './form';
import { edited, ended, redone, undone } from './history';
import type { Filled } from './pasted';
import { Preview, usePages } from './preview';
import { filled, pasting, useReport } from './report';
import { words as allWords, type Words } from './words';

interface Notice {
  readonly text: string;
  readonly lines?: readonly string[];
}

interface EditorProps {
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

function Editor({ engine, first, locale, words, notice, onNotice, onAgain, onFaces }: EditorProps) {
  const [previous, setPrevious] = useState<Data | undefined>(first.previous);
  const { history, setHistory, evaluated, data } = useReport(engine, first.data, previous, locale);
  const [isKept, setKept] = useState(() => 'saved' in first);
  const root = useRef<HTMLDivElement>(null);
  const pages = usePages(engine, evaluated);

  useEffect(() => {
    if (isKept) draft.write(data, previous);
  }, [isKept, data, previous]);

  const edit = useCallback(
    (path: Path, value: unknown) =>
      setHistory((all) => edited(all, withValue(all.present, path, value), path.join('.'))),
    [setHistory],
  );
  const leave = useCallback(() => setHistory(ended), [setHistory]);
  const fill = (figures: readonly Filled[], text: (n: number) => string) => {
    if (figures.length > 0) setHistory((all) => edited(all, filled(all.present, figures)));
    onNotice({ text: figures.length > 0 ? text(figures.length) : words.pastedNothing });
  };
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
      setHistory((all) => edited(all, read.year ? read : { ...read, year: all.present.year }));
      onNotice({ text: words.imported(name), lines });
    });

  const paste = pasting(engine, data, (figures, labelled) =>
    fill(figures, labelled ? words.pasted : words.putDown),
  );

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

  useDropped(open);

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
      {evaluated && (
        <div class="columns">
          <Form
            data={data}
            evaluated={evaluated}
            words={words}
            onEdit={edit}
            onLeave={leave}
            onPaste={paste}
          />
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
      )}
    </main>
  );
}

function NoticeBox({ notice, words, onClose }: { notice: Notice; words: Words; onClose: () => void }) {
  return (
    <div class="notice" role="status">
      <p>{notice.text}</p>
      {notice.lines && notice.lines.length > 0 && (
        <ul>
          {notice.lines.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
      <button type="button" class="quiet" onClick={onClose}>
        {words.close}
      </button>
    </div>
  );
}

function OpenFile({ label, onFiles }: { label: string; onFiles: (files: readonly ImportFile[]) => void }) {
  return (
    <label class="file">
      <input
        type="file"
        multiple
        onChange={async ({ currentTarget }) => {
          const files = await readFiles(currentTarget.files ?? []);
          currentTarget.value = ''; // the same file may be opened again
          if (files.length > 0) onFiles(files);
        }}
      />
      {label}
    </label>
  );
}

/** Files may be dropped anywhere; the button does the same. */
function useDropped(onFiles: (files: readonly ImportFile[]) => void): void {
  useEffect(() => {
    const allow = (event: DragEvent) => event.preventDefault();
    const drop = async (event: DragEvent) => {
      event.preventDefault();
      const files = await readFiles(event.dataTransfer?.files ?? []);
      if (files.length > 0) onFiles(files);
    };
    addEventListener('dragover', allow);
    addEventListener('drop', drop);
    return () => {
      removeEventListener('dragover', allow);
      removeEventListener('drop', drop);
    };
  });
}

interface StartProps {
  readonly words: Words;
  readonly notice: Notice | undefined;
  readonly onYear: (year: number) => void;
  readonly onFiles: (files: readonly ImportFile[]) => void;
  readonly onDraft: (draft: Draft) => void;
  readonly onClose: () => void;
}

function Start({ words, notice, onYear, onFiles, onDraft, onClose }: StartProps) {
  const last = new Date().getFullYear() - 1;
  const [year, setYear] = useState(last);
  const [kept, setKept] = useState(() => draft.read());
  useDropped(onFiles);
  return (
    <main class="start">
      {notice && <NoticeBox notice={notice} words={words} onClose={onClose} />}
      {kept && (
        <section class="kept" aria-label={words.draftOpen}>
          <p>{words.draftFound(kept.data.agency?.name ?? '', kept.data.year, kept.saved)}</p>
          <button type="button" class="main" onClick={() => onDraft(kept)}>
            {words.draftOpen}
          </button>
          <button
            type="button"
            class="quiet"
            onClick={() => {
              draft.drop();
              setKept(undefined);
            }}
          >
            {words.draftDrop}
          </button>
        </section>
      )}
      <form
        onSubmit={(event) => {
          event.preventDefault();
          onYear(year);
        }}
      >
        <label>
          {words.year}{' '}
          <select value={year} onChange={({ currentTarget }) => setYear(Number(currentTarget.value))}>
            {yearsUntil(last + 1).map((each) => (
              <option key={each} value={each}>
                {each}
              </option>
            ))}
          </select>
        </label>
        <button type="submit" class="main">
          {words.start}
        </button>
      </form>
      <p>
        <OpenFile label={words.open} onFiles={onFiles} />
      </p>
      <p class="remark">{words.openHint}</p>
    </main>
  );
}

/** `#2024` opens the form of that year. */
function yearInAddress(): number | undefined {
  const year = Number(/^#(\d{4})$/.exec(location.hash)?.[1]);
  return yearsUntil(new Date().getFullYear()).includes(year) ? year : undefined;
}

interface Opened {
  /** A report of its own, so that nothing of the one before remains. */
  readonly key: number;
  readonly first: EditorProps['first'];
}

interface AppProps {
  /** An engine with these faces, by the names of their files, in the place of its own. */
  readonly engineWith: (faces: ReadonlyMap<string, Uint8Array>) => Engine;
  readonly onLicences: () => void;
}

export function App({ engineWith, onLicences }: AppProps) {
  const [faces, setFaces] = useState<ReadonlyMap<string, Uint8Array>>(() => new Map());
  const engine = useMemo(() => engineWith(faces), [engineWith, faces]);
  const [locale, setLocale] = useState<Locale>('zh');
  const [notice, setNotice] = useState<Notice>();
  const [opened, setOpened] = useState<Opened | undefined>(() => {
    const year = yearInAddress();
    return year === undefined || draft.read() ? undefined : { key: 0, first: { data: begun(year) } };
  });
  const words = allWords[locale];
  useEffect(() => {
    document.documentElement.lang = locale === 'zh' ? 'zh-CN' : 'en';
    document.title = words.title;
  }, [locale, words]);
  const begin = (first: Opened['first']) => setOpened((last) => ({ key: (last?.key ?? 0) + 1, first }));
  const takeFaces = (files: readonly ImportFile[]): readonly ImportFile[] => {
    const given = files.filter(({ name = '' }) => isFace(name));
    if (given.length === 0) return files;
    setFaces(
      (before) => new Map([...before, ...given.map(({ name = '', bytes }) => [name, bytes] as const)]),
    );
    setNotice({ text: words.facesTaken(given.map(({ name }) => name).join('、')) });
    return files.filter((file) => !given.includes(file));
  };
  const open = async (all: readonly ImportFile[]) => {
    const files = takeFaces(all);
    if (files.length === 0) return;
    try {
      const [only] = files;
      const saved = only && savedData(only);
      if (saved) return begin({ data: saved });
      const { data, findings } = await engine.nianbao.importReport(files, { locale });
      const lines = findings.map(({ message }) => message);
      const name = files.map((file) => file.name).join('、');
      setNotice({ text: data ? words.imported(name) : words.failed, lines });
      if (data) begin({ data: data.year ? data : { ...data, year: new Date().getFullYear() - 1 } });
    } catch (error) {
      setNotice({ text: words.failed + (error instanceof Error ? error.message : String(error)) });
    }
  };
  return (
    <>
      <header>
        <h1>{words.title}</h1>
        <button
          type="button"
          class="quiet"
          lang={locale === 'zh' ? 'en' : 'zh-CN'}
          onClick={() => setLocale(locale === 'zh' ? 'en' : 'zh')}
        >
          {words.language}
        </button>
      </header>
      {opened ? (
        <Editor
          key={opened.key}
          engine={engine}
          first={opened.first}
          locale={locale}
          words={words}
          notice={notice}
          onNotice={setNotice}
          onAgain={() => {
            setNotice(undefined);
            setOpened(undefined);
          }}
          onFaces={takeFaces}
        />
      ) : (
        <Start
          words={words}
          notice={notice}
          onYear={(year) => begin({ data: begun(year) })}
          onFiles={open}
          onDraft={begin}
          onClose={() => setNotice(undefined)}
        />
      )}
      <footer>
        <button type="button" class="quiet" onClick={onLicences}>
          nianbao · {words.licences}
        </button>
      </footer>
    </>
  );
}
