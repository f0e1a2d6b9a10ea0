import { render } from 'preact';
import { useEffect, useMemo, useRef } from 'preact/hooks';
import type { Finding } from '../src/findings/finding';
import type { Locale } from '../src/findings/problem';
import { begun, type Data } from './data';
import { createEngine, type Engine } from './engine';
import { facesOf } from './faces';
import { Findings, jumpTo } from './findings';
import { Form } from './form';
import { edited } from './history';
import { Preview, usePages } from './preview';
import { filled, pasting, useReport } from './report';
import css from './style.css';
import { words } from './words';

/** What a `nianbao-change` event brings. */
interface Change {
  readonly data: Data;
  readonly findings: readonly Finding[];
}

const engines = new Map<string, Engine>();

/** One engine for all elements that take their faces from the same folder. */
function engineFor(folder: string): Engine {
  const known = engines.get(folder) ?? createEngine(facesOf(folder));
  engines.set(folder, known);
  return known;
}

interface ElementProps {
  readonly engine: Engine;
  readonly first: Data;
  readonly locale: Locale;
}

function FormElement({
  engine,
  first,
  locale,
  onChange,
}: ElementProps & { onChange: (change: Change) => void }) {
  const { data, evaluated, setHistory, edit, leave } = useReport(engine, first, undefined, locale);
  const root = useRef<HTMLDivElement>(null);
  const paste = pasting(engine, data, locale, ({ figures }) =>
    setHistory((all) => edited(all, filled(all.present, figures))),
  );
  useEffect(() => {
    onChange({ data, findings: evaluated.findings });
  }, [evaluated]);
  return (
    <div ref={root} class="element">
      <Form
        data={data}
        evaluated={evaluated}
        words={words[locale]}
        onEdit={edit}
        onLeave={leave}
        onPaste={paste}
      />
      <Findings
        findings={evaluated.findings}
        words={words[locale]}
        onJump={(finding) => root.current && jumpTo(root.current, finding)}
      />
    </div>
  );
}

function PreviewElement({ engine, first, locale }: ElementProps) {
  const evaluated = useMemo(() => engine.evaluate({ data: first, locale }), [engine, first, locale]);
  return <Preview state={usePages(engine, evaluated)} words={words[locale]} />;
}

/** What both elements have: `fonts`, the folder that holds the package's fonts/; `lang`; the data as a property. */
abstract class NianbaoElement extends HTMLElement {
  protected current: Data = begun(new Date().getFullYear() - 1);
  static readonly observedAttributes = ['fonts', 'year', 'lang'];
  #generation = 0;

  connectedCallback(): void {
    if (!this.shadowRoot) {
      const sheet = new CSSStyleSheet(); // a policy may forbid styles in the markup
      sheet.replaceSync(css);
      this.attachShadow({ mode: 'open' }).adoptedStyleSheets = [sheet];
    }
    this.show();
    if (!Object.hasOwn(this, 'data')) return;
    const { data } = this; // set before this script was there
    Reflect.deleteProperty(this, 'data');
    this.data = data;
  }

  attributeChangedCallback(name: string, before: string | null, value: string | null): void {
    if (name === 'year' && Number(value) > 0) {
      this.current = { ...this.current, year: Number(value) };
      this.#generation++;
    }
    if (value !== before && this.isConnected && this.shadowRoot) this.show();
  }

  get data(): Data {
    return this.current;
  }

  /** Other data begin anew. */
  set data(data: Data) {
    this.current = data;
    this.#generation++;
    if (this.isConnected) this.show();
  }

  protected show(): void {
    const engine = engineFor((this.getAttribute('fonts') || '.').replace(/\/?$/, '/'));
    const locale: Locale = this.lang === 'en' ? 'en' : 'zh';
    if (this.shadowRoot)
      render(this.view({ engine, first: this.current, locale, key: this.#generation }), this.shadowRoot);
  }

  protected abstract view(props: ElementProps & { key: number }): preact.VNode;
}

class NianbaoForm extends NianbaoElement {
  protected override view(props: ElementProps & { key: number }) {
    const onChange = (change: Change) => {
      this.current = change.data;
      this.dispatchEvent(new CustomEvent<Change>('nianbao-change', { detail: change, bubbles: true }));
    };
    return <FormElement {...props} onChange={onChange} />;
  }
}

class NianbaoPreview extends NianbaoElement {
  protected override view({ key: _, ...props }: ElementProps & { key: number }) {
    return <PreviewElement {...props} />;
  }
}

customElements.define('nianbao-form', NianbaoForm);
customElements.define('nianbao-preview', NianbaoPreview);
