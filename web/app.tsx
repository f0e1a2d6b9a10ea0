import { useEffect, useMemo, useState } from 'preact/hooks';
import type { Locale } from '../src/findings/problem';
import type { ImportFile } from '../src/import/importReport';
import { begun } from './data';
import { draft } from './draft';
import { Editor, type EditorProps } from './editor';
import { type Engine, yearsUntil } from './engine';
import { isFace } from './files';
import type { Notice } from './notice';
import { reportIn, taken } from './report';
import { Start } from './start';
import { words as allWords } from './words';

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
  useEffect(() => {
    if (opened) return;
    const follow = () => {
      const year = yearInAddress();
      if (year !== undefined) begin({ data: begun(year) });
    };
    addEventListener('hashchange', follow);
    return () => removeEventListener('hashchange', follow);
  });
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
      const { name, data, lines, isSaved } = await reportIn(engine, files, locale);
      if (data && isSaved) return begin({ data });
      setNotice({ text: data ? words.imported(name) : words.failed, lines });
      if (data) begin({ data: taken(begun(yearInAddress() ?? new Date().getFullYear() - 1), data) });
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
          onClick={() => {
            setLocale(locale === 'zh' ? 'en' : 'zh');
            setNotice(undefined); // its lines are in the other language
          }}
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
          asked={yearInAddress()}
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
