import { builtInEditions } from '../../src/editions';
import type { Rule } from '../../src/model/rule';
import { codes } from './codes';
import { MADE, row } from './markdown';
import { entriesOf, isFigure, type Schema, schemas } from './schema';

/** What a field takes, in a word. */
function kindOf(schema: Schema): string {
  if (isFigure(schema)) return '数字';
  if (schema.enum) return schema.enum.join('、');
  if (schema.anyOf) return [...new Set(schema.anyOf.map(kindOf))].join('或');
  if (schema.type === 'array') return '列表';
  if (schema.type === 'object') return schema.properties ? '' : '名称 → 内容';
  return { string: '文字', integer: '整数', number: '数', boolean: 'true、false' }[schema.type ?? ''] ?? '';
}

function* fields(schema: Schema, path: string): Generator<string> {
  const inside = schema.type === 'array' ? (schema.items ?? {}) : schema;
  const required = new Set(inside.required);
  for (const [key, member] of entriesOf(inside)) {
    const name = [path, key].filter(Boolean).join('.');
    const must = required.has(key) ? '必填' : '';
    const note = [must, member.description].filter(Boolean).join('；');
    yield row(`\`${name}\``, member.title ?? '', kindOf(member), note);
    yield* fields(member, member.type === 'array' ? `${name}[]` : name);
  }
}

/** docs/fields-2021.md: every field of an edition. */
export const fieldPages: readonly (readonly [string, string])[] = [...schemas].map(([id, schema]) => [
  `docs/fields-${id}.md`,
  [
    `# ${schema.title ?? id}的字段`,
    '',
    `${MADE}依据：${schema.description ?? ''}。数字可以是数、\`null\`（没有填写）、\`'n/a'\`（印 /），或 \`{ value, remark }\`。`,
    '',
    row('字段', '名称', '内容', '说明'),
    '|---|---|---|---|',
    ...fields(schema, ''),
    '',
  ].join('\n'),
]);

/** What kinds of rules say, in the order in which they are looked at. */
const KINDS: Readonly<Record<Rule['kind'], string>> = {
  sum: '合计等于各项之和',
  balance: '两边之和相等',
  subset: '其中项不大于总项',
  notNegative: '不小于 0',
  between: '介于渠道中最大的一个与各渠道之和之间',
  competence: '只有某些机关可以有',
  heading: '标题行不填数字',
  carry: '与上年度的结转一致',
  chain: '与上年度的数推算一致',
  plausible: '数额在可能的范围内',
};

function partsOf(rule: Rule): string {
  switch (rule.kind) {
    case 'sum':
      return `\`${rule.total}\` = ${rule.parts.map((part) => `\`${part}\``).join(' + ')}`;
    case 'balance':
      return [rule.left, rule.right].map((side) => side.map((part) => `\`${part}\``).join(' + ')).join(' = ');
    case 'subset':
      return `\`${rule.part}\` ≤ ${[rule.whole]
        .flat()
        .map((whole) => `\`${whole}\``)
        .join('、')}`;
    default:
      return '';
  }
}

/** docs/findings.md: codes of findings, with their sentences, and the rules of each edition. */
export function findingsPage(): string {
  const sentences = codes.map(([code, sentence]) =>
    row(`\`${code}\``, typeof sentence === 'string' ? sentence : '（随情况而定）'),
  );
  const rules = builtInEditions.flatMap(({ id, name, rules: all }) => [
    `## ${name}（${id}年格式）的核对规则`,
    '',
    row('代码', '种类', '内容'),
    '|---|---|---|',
    ...all.map((rule) => row(`\`${rule.code}\``, KINDS[rule.kind], partsOf(rule))),
    '',
  ]);
  return [
    '# 问题的代码和核对规则',
    '',
    `${MADE}问题的 \`code\` 可以写进 \`rules.off\`（关闭）或 \`rules.severity\`（改级）；花括号里的词由程序填入。\`rules\` 列出不平的规则。`,
    '',
    row('代码', '文字'),
    '|---|---|',
    ...sentences,
    '',
    ...rules,
  ].join('\n');
}
