import { useEffect, useRef, useState } from 'preact/hooks';
import type { Locale } from '../src/findings/problem';
import type { ImportFile } from '../src/import/importReport';
import type { Data } from './data';
import { type Draft, draft } from './draft';
import type { Engine } from './engine';
import { Findings, jumpTo } from './findings';
import { Form } from './form';
import { edited } from './history';
import { useLeavingAsked, useUndoKeys } from './keys';
import { type Notice, NoticeBox } from './notice';
import { Dropping, useDropped } from './opening';
import { Preview, usePages } from './preview';
import { filled, pasting, reportIn, taken, useReport } from './report';
import { type Saved, save } from './save';
import { Tools } from './tools';
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
      const { name, data: read, lines } = await reportIn(engine, files, locale);
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

  const saveAs = (format: Saved) =>
    attempt(async () => {
      const lacking = await save(engine, format, data, previous, locale);
      onNotice(lacking && { text: words.notSaved, lines: lacking.map(({ message }) => message) });
    });

  const wouldLose = !isKept && history.past.length > 0;
  useLeavingAsked(wouldLose);
  useUndoKeys(setHistory);

  const isOver = useDropped(open);

  return (
    <main class="editor" ref={root}>
      <Tools
        words={words}
        history={history}
        isKept={isKept}
        onAgain={() => {
          if (!wouldLose || confirm(words.againAsks)) onAgain();
        }}
        onStep={setHistory}
        onOpen={open}
        onSave={saveAs}
        onKeep={(isAsked) => {
          setKept(isAsked);
          if (!isAsked) draft.drop();
        }}
      />
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
