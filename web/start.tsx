import { useState } from 'preact/hooks';
import type { ImportFile } from '../src/import/importReport';
import { type Draft, draft } from './draft';
import { yearsUntil } from './engine';
import { type Notice, NoticeBox } from './notice';
import { Dropping, OpenFile, useDropped } from './opening';
import type { Words } from './words';

interface StartProps {
  readonly words: Words;
  /** That the address asks for. */
  readonly asked: number | undefined;
  readonly notice: Notice | undefined;
  readonly onYear: (year: number) => void;
  readonly onFiles: (files: readonly ImportFile[]) => void;
  readonly onDraft: (draft: Draft) => void;
  readonly onClose: () => void;
}

export function Start({ words, asked, notice, onYear, onFiles, onDraft, onClose }: StartProps) {
  const last = new Date().getFullYear() - 1;
  const [year, setYear] = useState(asked ?? last);
  const [kept, setKept] = useState(() => draft.read());
  const isOver = useDropped(onFiles);
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
      {isOver && <Dropping words={words} />}
    </main>
  );
}
