// 网络服务：Fastify。数据进，文件出；有错误的是 422 和问题。 A service over HTTP, with Fastify.
import { randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fastify from 'fastify';
import { builtInEditions, generate, generateMany, jsonSchema } from 'nianbao';

const types = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pdf: 'application/pdf',
};
const formats = Object.keys(types);
const folder = await mkdtemp(join(tmpdir(), 'nianbao-http-'));
const app = fastify({ bodyLimit: 2 * 1024 * 1024, requestTimeout: 30_000, handlerTimeout: 30_000 });
const attached = (reply, format, name) =>
  reply
    .type(types[format])
    .header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(name)}`);

app.get('/health', async () => ({ ok: true }));

const query = { type: 'object', properties: { format: { type: 'string', enum: formats, default: 'pdf' } } };
app.post('/reports', { schema: { querystring: query } }, async ({ body, query: { format } }, reply) => {
  const { files, findings } = await generate(body, { formats: [format] });
  if (files.length === 0) return reply.code(422).send({ findings });
  const [{ name, bytes }] = files;
  return attached(reply, format, name).send(Buffer.from(bytes));
});

// 一批报告在工作线程里做，随时可以问做到哪里；做完的文件在文件夹里。 A batch goes on behind the answer.
const batches = new Map();
const RUNNING = 4;
async function run(id, batch, reports) {
  await mkdir(join(folder, id));
  const options = { formats, concurrency: 2, signal: batch.control.signal };
  for await (const { index, files, findings, error } of generateMany(reports, options)) {
    for (const { format, bytes } of files) {
      await writeFile(join(folder, id, `${index}.${format}`), bytes);
      batch.files.push(`/batches/${id}/${index}.${format}`);
    }
    if (files.length === 0) batch.failed.push({ index, error, findings });
    batch.done++;
  }
}
const many = { type: 'array', minItems: 1, maxItems: 1000, items: { type: 'object' } };
app.post('/batches', { schema: { body: many }, bodyLimit: 50 * 1024 * 1024 }, async (request, reply) => {
  const running = [...batches.values()].filter(({ all, done, error }) => done < all && !error);
  if (running.length >= RUNNING) return reply.code(429).header('retry-after', 60).send({});
  const id = randomUUID();
  const batch = { all: request.body.length, done: 0, failed: [], files: [], control: new AbortController() };
  batches.set(id, batch);
  run(id, batch, request.body).catch((error) => {
    batch.error = String(error);
  });
  return reply.code(202).send({ id });
});
app.get('/batches/:id', async ({ params }, reply) => {
  const { control, ...batch } = batches.get(params.id) ?? {};
  return control ? batch : reply.code(404).send({});
});
app.get('/batches/:id/:file', async ({ params: { id, file } }, reply) => {
  if (!batches.get(id)?.files.includes(`/batches/${id}/${file}`)) return reply.code(404).send({});
  return attached(reply, file.split('.')[1], file).send(createReadStream(join(folder, id, file)));
});
app.delete('/batches/:id', async ({ params: { id } }, reply) => {
  batches.get(id)?.control.abort(new Error('deleted'));
  batches.delete(id);
  await rm(join(folder, id), { recursive: true, force: true });
  return reply.code(204).send();
});
app.addHook('onClose', async () => {
  for (const { control } of batches.values()) control.abort(new Error('closed'));
  await rm(folder, { recursive: true, force: true });
});

const json = (schema) => ({ 'application/json': { schema } });
const report = { oneOf: builtInEditions.map(jsonSchema) };
const files = Object.fromEntries(Object.values(types).map((type) => [type, {}]));
const findings = { type: 'object', properties: { findings: { type: 'array', items: { type: 'object' } } } };
const answer = (description, content) => ({ description, ...(content && { content }) });
const named = (...names) =>
  names.map((name) => ({ name, in: 'path', required: true, schema: { type: 'string' } }));
const openapi = {
  openapi: '3.1.0',
  info: { title: 'nianbao', version: '1' },
  paths: {
    '/health': { get: { responses: { 200: answer('ok') } } },
    '/reports': {
      post: {
        parameters: [{ name: 'format', in: 'query', schema: query.properties.format }],
        requestBody: { content: json(report) },
        responses: {
          200: answer('the file', files),
          400: answer('no such format'),
          413: answer('too large'),
          422: answer('findings', json(findings)),
        },
      },
    },
    '/batches': {
      post: {
        requestBody: { content: json({ ...many, items: report }) },
        responses: { 202: answer('its id'), 400: answer('no list'), 429: answer('later') },
      },
    },
    '/batches/{id}': {
      parameters: named('id'),
      get: { responses: { 200: answer('progress'), 404: answer('none') } },
      delete: { responses: { 204: answer('gone') } },
    },
    '/batches/{id}/{file}': {
      parameters: named('id', 'file'),
      get: { responses: { 200: answer('the file', files), 404: answer('none') } },
    },
  },
};
app.get('/openapi.json', async () => openapi);

// 这里自问自答；真的服务用 app.listen({ port: 3000 })。 Asks itself here; a real one listens.
const good = { agency: { name: '示例县水利局' }, year: 2023 };
const ask = (method, url, payload) => app.inject({ method, url, payload });
const made = await ask('POST', '/reports?format=docx', good);
const bad = await ask('POST', '/reports', { ...good, size: 3 });
const large = await ask('POST', '/reports', { ...good, title: '长'.repeat(1e6) });
const other = await ask('POST', '/reports?format=doc', good);
console.log(made.statusCode, made.rawPayload.length, bad.statusCode, bad.json().findings[0].message);
console.log(large.statusCode, other.statusCode);
const { id } = (await ask('POST', '/batches', [good, { size: 3 }])).json();
for (;;) {
  const { all, done, failed, files, error } = (await ask('GET', `/batches/${id}`)).json();
  if (error) throw new Error(error);
  if (done === all) {
    const [first] = files;
    console.log(all, done, failed.length, (await ask('GET', first)).headers['content-type']);
    break;
  }
  await new Promise((resolve) => setTimeout(resolve, 100));
}
console.log(Object.keys((await ask('GET', '/openapi.json')).json().paths));
console.log((await ask('GET', '/health')).json(), (await ask('DELETE', `/batches/${id}`)).statusCode);
await app.close();
