import { LineCounter, parseDocument, visit, type YAMLError } from 'yaml';

/** A fault in a YAML text; `kind` names its message. */
export interface YamlFault {
  readonly line: number;
  readonly column: number;
  readonly kind: 'syntax' | 'duplicate' | 'alias';
  /** yaml's code of the fault: BAD_INDENT … */
  readonly code?: string;
}

/** As many aliases as a person would write; a bomb of nested ones multiplies far beyond. */
const ALIASES = 100;

/** One slip makes a parser stumble many times: each place once, and no more than a person would read. */
function firstFaults(faults: readonly YamlFault[]): YamlFault[] {
  const places = new Map(faults.map((f) => [`${f.line}:${f.column}`, f] as const).reverse());
  return [...places.values()].sort((a, b) => a.line - b.line || a.column - b.column).slice(0, 20);
}

/**
 * Reads YAML 1.2, core schema: 2018-01-17 stays text, yes and no too. One document, keys are texts, each but once;
 * tags, and aliases that blow up, are refused.
 */
export function readYaml(text: string): { data?: unknown; faults: YamlFault[] } {
  const lines = new LineCounter();
  const document = parseDocument(text, {
    version: '1.2',
    schema: 'core',
    stringKeys: true,
    prettyErrors: false,
    lineCounter: lines,
  });
  const place = (offset: number) => {
    const { line, col } = lines.linePos(offset);
    return { line: Math.max(1, line), column: Math.max(1, col) };
  };
  const fault = ({ code, pos }: YAMLError): YamlFault =>
    code === 'DUPLICATE_KEY'
      ? { ...place(pos[0]), kind: 'duplicate' }
      : { ...place(pos[0]), kind: 'syntax', code };
  const faults = [...document.errors, ...document.warnings].map(fault);
  visit(document, {
    Alias: (_, alias) => {
      if (!alias.resolve(document))
        faults.push({ ...place(alias.range?.[0] ?? 0), kind: 'syntax', code: 'BAD_ALIAS' });
    },
  });
  if (faults.length) return { faults: firstFaults(faults) };
  try {
    return { data: document.toJS({ maxAliasCount: ALIASES }), faults };
  } catch {
    return { faults: [{ line: 1, column: 1, kind: 'alias' }] };
  }
}
