import { useEffect, useRef, useState } from 'preact/hooks';
import type { Engine, Evaluated } from './engine';
import type { Words } from './words';

type State = { readonly pages: readonly string[]; readonly error?: string };

/** The pages of the latest document; one that comes while another is being set waits, and only the last of them. */
export function usePages(engine: Engine, evaluated: Evaluated | undefined): State {
  const [state, setState] = useState<State>({ pages: [] });
  const wanted = useRef<Evaluated['document'] | undefined>(undefined);
  const busy = useRef(false);
  const document = evaluated?.document;
  useEffect(() => {
    wanted.current = document;
    if (busy.current || !document) return;
    busy.current = true;
    (async () => {
      for (let next = wanted.current; next; ) {
        wanted.current = undefined;
        try {
          setState({ pages: await engine.pages(next) });
        } catch (error) {
          setState({ pages: [], error: String(error) });
        }
        next = wanted.current;
      }
      busy.current = false;
    })();
  }, [engine, document]);
  return state;
}

/** A page; its picture is put in anew when it is another, and not otherwise. */
function Sheet({ svg, name }: { readonly svg: string; readonly name: string }) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (place.current) place.current.innerHTML = svg; // written by our own renderer, data escaped
  }, [svg]);
  return (
    <figure class="sheet" aria-label={name}>
      <div ref={place} />
      <figcaption class="unseen">{name}</figcaption>
    </figure>
  );
}

export function Preview({ state, words }: { readonly state: State; readonly words: Words }) {
  const { pages, error } = state;
  return (
    <section class="pages" aria-label={words.preview} tabIndex={0}>
      {error && <p role="alert">{words.previewFailed + error}</p>}
      {!error && pages.length === 0 && <p role="status">{words.previewWaits}</p>}
      {pages.map((svg, i) => (
        <Sheet key={i} svg={svg} name={words.page(i + 1, pages.length)} />
      ))}
    </section>
  );
}
