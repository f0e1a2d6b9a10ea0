import type { Finding } from '../src/findings/finding';
import type { Words } from './words';

/** Leads to the field that a finding is about: its own, or the nearest around it. */
export function jumpTo(root: ParentNode, { path, cells }: Finding): void {
  const [cell] = cells;
  const wanted = [...(cell === undefined ? [] : [`statistics.${cell}`]), path];
  for (const whole of wanted)
    for (let keys = whole.split('.'); keys.length > 0; keys = keys.slice(0, -1)) {
      const name = CSS.escape(keys.join('.'));
      const found = root.querySelector<HTMLElement>(`[data-path="${name}"], [data-path^="${name}."]`);
      if (!found) continue;
      const details = found.closest('details');
      if (details) details.open = true;
      found.focus();
      found.scrollIntoView({ block: 'center' });
      return;
    }
}

interface FindingsProps {
  readonly findings: readonly Finding[];
  readonly words: Words;
  readonly onJump: (finding: Finding) => void;
}

export function Findings({ findings, words, onJump }: FindingsProps) {
  return (
    <section class="findings" aria-labelledby="findings-head">
      <h2 id="findings-head">
        {words.findings}（{findings.length}）
      </h2>
      {findings.length === 0 && <p>{words.none}</p>}
      <ol>
        {findings.map((finding) => (
          <li key={finding.fingerprint}>
            <button type="button" class={`finding ${finding.severity}`} onClick={() => onJump(finding)}>
              <b>{words[finding.severity]}</b> {finding.message}
            </button>
          </li>
        ))}
      </ol>
    </section>
  );
}
