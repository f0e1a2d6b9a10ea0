// 网页表单：字段取自 JSON Schema，问题放在各字段旁。 A form made from the JSON Schema, findings at its fields.
import fastify from 'fastify';
import { builtInEditions, generate, jsonSchema } from 'nianbao';

const schema = jsonSchema(builtInEditions.at(-1));
// 自写文字可以是任何部分的；这里问的是必须由机关自己写的一部分。 Of the agency's own text, what it has to write.
schema.properties.narrative.properties = { problems: { title: '存在的主要问题及改进情况', type: 'string' } };
const escaped = (text) => String(text).replace(/[&<>"]/g, (c) => `&#${c.charCodeAt(0)};`);
const isGroup = ({ properties }) => properties !== undefined;
/** 一格写不下的：说明、列表、各部分的文字。 What does not go into one field. */
const isField = ([key, { type }]) => key !== '$schema' && type !== 'array' && type !== 'object';
const children = ({ properties }) =>
  Object.entries(properties).filter(([key, child]) => isGroup(child) || isField([key, child]));

const pathsOf = (group, from = '') =>
  children(group).flatMap(([key, child]) =>
    isGroup(child) ? pathsOf(child, `${from}${key}.`) : [`${from}${key}`],
  );
const paths = new Set(pathsOf(schema));

/** 字段名 → 嵌套的数据；空着的不算。 Only fields of the form, and none that is empty. */
function dataOf(form) {
  const data = {};
  for (const [path, value] of form) {
    if (!paths.has(path) || value.trim() === '') continue;
    const keys = path.split('.');
    const last = keys.pop();
    let node = data;
    for (const key of keys) node = node[key] ??= {};
    node[last] = /^\d+$/.test(value) ? Number(value) : value;
  }
  return data;
}

/** 数字的问题在 cells 里，第一格最说明问题；其余的在 path 里。 The field where somebody has to look. */
const fieldOf = ({ cells: [cell], path }) => (cell === undefined ? path : `statistics.${cell}`);

function field(path, { title, enum: choices }, form, findings) {
  const value = form.get(path) ?? '';
  const own = findings.filter((finding) => fieldOf(finding) === path);
  const options = choices?.map(
    (each) => `<option${each === value ? ' selected' : ''}>${escaped(each)}</option>`,
  );
  const input = options
    ? `<select name="${path}"><option>${options.join('')}</select>`
    : `<input name="${path}" value="${escaped(value)}">`;
  const messages = own.map(({ severity, message }) => `<em class="${severity}">${escaped(message)}</em>`);
  return `<p><label>${escaped(title)} ${input}</label> ${messages.join('')}</p>`;
}

const fields = (group, from, form, findings) =>
  children(group)
    .map(([key, child]) =>
      isGroup(child)
        ? `<fieldset><legend>${escaped(child.title ?? key)}</legend>${fields(child, `${from}${key}.`, form, findings)}</fieldset>`
        : field(from + key, child, form, findings),
    )
    .join('\n');

const page = (form, findings) => `<!doctype html><html lang="zh"><meta charset="utf-8"><title>年报</title>
<style>em { color: #b00 } em.info { color: #666 }</style>
<ul>${findings
  .filter((finding) => !paths.has(fieldOf(finding)))
  .map(({ message }) => `<li>${escaped(message)}</li>`)
  .join('')}</ul>
<form method="post">${fields(schema, '', form, findings)}<button>生成</button></form></html>`;

const app = fastify({ bodyLimit: 100_000 });
app.addContentTypeParser('application/x-www-form-urlencoded', { parseAs: 'string' }, (_, body, done) =>
  done(null, new URLSearchParams(body)),
);
app.get('/', async (_, reply) => reply.type('text/html').send(page(new Map(), [])));
app.post('/', async ({ body }, reply) => {
  const { files, findings } = await generate(dataOf(body), { formats: ['docx'], strict: true });
  if (files.length === 0) return reply.code(422).type('text/html').send(page(body, findings));
  const [{ name, bytes }] = files;
  const disposition = `attachment; filename*=UTF-8''${encodeURIComponent(name)}`;
  return reply.header('content-disposition', disposition).send(Buffer.from(bytes));
});

// 这里自问自答；真的服务用 app.listen({ port: 3000 })。 Asks itself here; a real one listens.
const fees = Object.fromEntries(
  ['notices', 'notified', 'received'].map((key) => [`facts.processingFees.${key}`, '0']),
);
const problems = { 'narrative.problems': '主动公开的时效性有待提高，下一步将按月核对。' };
const sent = { 'agency.name': '示例县水利局', year: '2023', ...fees, ...problems };
const received = 'statistics.requests.received';
const ask = (more) =>
  app.inject({
    method: 'POST',
    url: '/',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    payload: String(new URLSearchParams({ ...sent, ...more })),
  });
for (const more of [
  { date: '2024-02-30' },
  { [`${received}.naturalPersons`]: '3', [`${received}.total`]: '5' },
]) {
  const wrong = await ask(more);
  console.log(wrong.statusCode);
  for (const [, message] of wrong.body.matchAll(/<em class="error">(.*?)<\/em>/g)) console.log(message);
}
const right = await ask({ date: '2024-01-15' });
console.log(right.statusCode, right.rawPayload.length);
const empty = await app.inject('/');
console.log(empty.statusCode, empty.body.length);
await app.close();
