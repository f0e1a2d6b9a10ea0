// 网页表单：字段取自 JSON Schema，问题放在各字段旁。 A form made from the JSON Schema, findings at its fields.
import { mkdir, writeFile } from 'node:fs/promises';
import { builtInEditions, generate, jsonSchema } from 'nianbao';

const escaped = (text) => String(text).replace(/[&<>"]/g, (c) => `&#${c.charCodeAt(0)};`);

/** 嵌套的对象是一组，其余是一格。 An object is a group, anything else a field. */
function fields(schema, path = '') {
  return Object.entries(schema.properties ?? {}).flatMap(([key, child]) => {
    const own = path ? `${path}.${key}` : key;
    return child.properties
      ? fields(child, own)
      : [{ path: own, title: child.title ?? key, choices: child.enum }];
  });
}

const at = (data, path) => path.split('.').reduce((node, key) => node?.[key], data) ?? '';

function field({ path, title, choices }, data, findings) {
  const value = at(data, path);
  const options = choices?.map(
    (each) => `<option${each === value ? ' selected' : ''}>${escaped(each)}</option>`,
  );
  const input = options
    ? `<select name="${path}"><option>${options.join('')}</select>`
    : `<input name="${path}" value="${escaped(typeof value === 'object' ? '' : value)}">`;
  const told = findings.filter((finding) => finding.path === path);
  const messages = told.map(({ severity, message }) => `<em class="${severity}">${escaped(message)}</em>`);
  return `<p><label>${escaped(title)} ${input}</label>${messages.join('')}</p>`;
}

const data = {
  agency: { name: '示例县水利局', kind: '水利' },
  year: 2023,
  statistics: { requests: { received: { naturalPersons: 3, total: 5 } } },
};
const { findings } = await generate(data, { formats: [] });
const all = fields(jsonSchema(builtInEditions.at(-1)));
const paths = new Set(all.map(({ path }) => path));
const placed = findings.filter(({ path }) => paths.has(path));
for (const { path, message } of placed) console.log(`${path}: ${message}`);
await mkdir('out', { recursive: true });
const form = all.map((each) => field(each, data, findings)).join('\n');
const others = findings
  .filter(({ path }) => !paths.has(path))
  .map(({ message }) => `<li>${escaped(message)}</li>`);
await writeFile('out/10.html', `<meta charset="utf-8"><form>${form}</form><ul>${others.join('')}</ul>`);
console.log(`${all.length} 格，${placed.length} 处问题放在格旁`);
