import { useEffect, useState } from 'preact/hooks';
import type { ImportFile } from '../src/import/importReport';
import { readFiles } from './files';
import type { Words } from './words';

export function OpenFile({
  label,
  onFiles,
}: {
  label: string;
  onFiles: (files: readonly ImportFile[]) => void;
}) {
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

const hasFiles = ({ dataTransfer }: DragEvent): boolean => dataTransfer?.types.includes('Files') ?? false;

/** Files may be dropped anywhere; the button does the same. Whether some are being held over the page. */
export function useDropped(onFiles: (files: readonly ImportFile[]) => void): boolean {
  const [isOver, setOver] = useState(false);
  useEffect(() => {
    const over = (event: DragEvent) => {
      if (!hasFiles(event)) return; // words that are moved from field to field
      event.preventDefault();
      setOver(true);
    };
    const leave = ({ relatedTarget }: DragEvent) => {
      if (relatedTarget === null) setOver(false);
    };
    const drop = async (event: DragEvent) => {
      if (!hasFiles(event)) return;
      event.preventDefault();
      setOver(false);
      const files = await readFiles(event.dataTransfer?.files ?? []);
      if (files.length > 0) onFiles(files);
    };
    addEventListener('dragover', over);
    addEventListener('dragleave', leave);
    addEventListener('drop', drop);
    return () => {
      removeEventListener('dragover', over);
      removeEventListener('dragleave', leave);
      removeEventListener('drop', drop);
    };
  });
  return isOver;
}

export const Dropping = ({ words }: { readonly words: Words }) => <p class="dropping">{words.dropping}</p>;
