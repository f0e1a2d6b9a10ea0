import type { ImportFile } from '../src/import/importReport';
import { type History, redone, undone } from './history';
import { OpenFile } from './opening';
import type { Saved } from './save';
import type { Words } from './words';

const SAVED: readonly [Saved, (words: Words) => string][] = [
  ['docx', () => 'Word'],
  ['pdf', () => 'PDF'],
  ['ofd', () => 'OFD'],
  ['html', ({ html }) => html],
  ['xlsx', ({ workbook }) => workbook],
  ['yaml', ({ data }) => data],
];

interface ToolsProps {
  readonly words: Words;
  readonly history: History;
  /** A draft is kept. */
  readonly isKept: boolean;
  readonly onAgain: () => void;
  readonly onStep: (step: (history: History) => History) => void;
  readonly onOpen: (files: readonly ImportFile[], asPrevious?: boolean) => void;
  readonly onSave: (format: Saved) => void;
  readonly onKeep: (isKept: boolean) => void;
}

export function Tools({ words, history, isKept, onAgain, onStep, onOpen, onSave, onKeep }: ToolsProps) {
  const { past, present, future } = history;
  return (
    <div class="tools" role="toolbar" aria-label={words.save}>
      <button type="button" onClick={onAgain}>
        {present.year} · {words.again}
      </button>
      <button type="button" disabled={past.length === 0} onClick={() => onStep(undone)}>
        {words.undo}
      </button>
      <button type="button" disabled={future.length === 0} onClick={() => onStep(redone)}>
        {words.redo}
      </button>
      <OpenFile label={words.open} onFiles={(files) => onOpen(files)} />
      <OpenFile label={words.openBefore} onFiles={(files) => onOpen(files, true)} />
      <span class="group-name">{words.save}</span>
      {SAVED.map(([format, name]) => (
        <button type="button" class="main" key={format} onClick={() => onSave(format)}>
          {name(words)}
        </button>
      ))}
      <label class="keep">
        <input
          type="checkbox"
          checked={isKept}
          onChange={({ currentTarget }) => onKeep(currentTarget.checked)}
        />
        {words.draftKeep}
      </label>
    </div>
  );
}
