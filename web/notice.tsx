import type { Words } from './words';

export interface Notice {
  readonly text: string;
  readonly lines?: readonly string[];
}

export function NoticeBox({ notice, words, onClose }: { notice: Notice; words: Words; onClose: () => void }) {
  return (
    <div class="notice" role="status">
      <p>{notice.text}</p>
      <button type="button" class="quiet" onClick={onClose}>
        {words.close}
      </button>
      {notice.lines && notice.lines.length > 0 && (
        <ul>
          {[...new Set(notice.lines)].map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
    </div>
  );
}
