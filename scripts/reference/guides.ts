import * as z from 'zod';
import { builtInEditions } from '../../src/editions';
import { namedProfiles } from '../../src/parse/namedProfiles';
import { profileSchema } from '../../src/parse/profile';
import { gbt9704 } from '../../src/typography/gbt9704';
import { MADE, row } from './markdown';
import { entriesOf, type Schema } from './schema';

/** docs/templates.md: the parts of each edition and their template files. */
export function templatesPage(): string {
  const parts = builtInEditions.flatMap(({ id, name, parts: all }) => [
    `## ${name}（${id}年格式）的部分`,
    '',
    row('名称', '标题', '表格', '自写文字'),
    '|---|---|---|---|',
    ...all.map((part) =>
      row(
        `\`${part.name}\``,
        part.heading ?? '（第一个标题之前）',
        (part.tables ?? []).map((table) => `\`${table}\``).join('、'),
        part.ownText ? '必须有' : part.optional ? '可以没有，标题一并略去' : '可以替换默认的文字',
      ),
    ),
    '',
  ]);
  return [
    '# 模板',
    '',
    `${MADE}写法见 [README](../README.md#正文模板)。`,
    '',
    '要改某一部分的文字，在自己的文件夹里放一个 `名称.hbs`，例如 `模板/preamble.hbs`：',
    '',
    '```handlebars',
    '现将{{agency.name}}{{year}}年政府信息公开工作情况报告如下。',
    '{{#if (positive statistics.requests.received.total)}}',
    '全年收到申请{{statistics.requests.received.total}}件{{#if previous}}，比上年{{growth statistics.requests.received.total previous.statistics.requests.received.total}}{{/if}}。',
    '{{/if}}',
    '```',
    '',
    "生成时用 `--templates 模板`，程序库里是 `templates: '模板'` 或 `templates: { 'preamble.hbs': 文字 }`。只想改一份报告的文字，写在数据的 `narrative.名称` 里，不必用模板。",
    '',
    ...parts,
  ].join('\n');
}

function* changes(schema: Schema, path: string, standard: unknown): Generator<string> {
  for (const [key, member] of entriesOf(schema)) {
    const own = (standard as Readonly<Record<string, unknown>> | undefined)?.[key];
    const name = [path, key].filter(Boolean).join('.');
    if (member.properties) yield* changes(member, name, own);
    else if (typeof own !== 'object')
      yield row(`\`${name}\``, member.title ?? '', own === undefined ? '' : `\`${own}\``);
  }
}

/** docs/profiles.md: what a profile may change, and the named ones. */
export function profilesPage(): string {
  const schema = z.toJSONSchema(profileSchema, { io: 'input', unrepresentable: 'any' }) as Schema;
  const roles = Object.entries(gbt9704.roles).map(([role, { face, latin, size, align }]) =>
    row(`\`roles.${role}\``, face, latin, String(size), align),
  );
  const named = Object.entries(namedProfiles).map(([name, change]) =>
    row(`\`${name}\``, Object.keys(change).length > 0 ? `\`${JSON.stringify(change)}\`` : '（不改）'),
  );
  return [
    '# 版式',
    '',
    `${MADE}默认是 GB/T 9704—2012；\`--profile\` 给出名称，或只写不同之处的文件（长度为 mm，字号、行距为磅）。`,
    '',
    row('名称', '改动'),
    '|---|---|',
    ...named,
    '',
    row('字段', '含义', '默认'),
    '|---|---|---|',
    ...changes(schema, '', gbt9704),
    '',
    '各类文字可以改 `face`（字体）、`latin`（数字和拉丁字母）、`size`、`align`；默认：',
    '',
    row('文字', '字体', '数字', '字号', '对齐'),
    '|---|---|---|---|---|',
    ...roles,
    '',
  ].join('\n');
}
