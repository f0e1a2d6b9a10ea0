// 网络服务：Fastify。数据进，文件出；有错误的是 422 和问题。 A service over HTTP, with Fastify.
import { randomUUID } from 'node:crypto';
import fastify from 'fastify';
import { builtInEditions, generate, generateMany, jsonSchema } from 'nianbao';

const app = fastify({ bodyLimit: 2 * 1024 * 1024, requestTimeout: 30_000 });
const types = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pdf: 'application/pdf',
};
const batches = new Map();

app.get('/health', async () => ({ ok: true }));

app.post('/reports', async (request, reply) => {
  const format = request.query.format ?? 'pdf';
  if (!(format in types)) return reply.code(400).send({ error: 'format: docx, pdf' });
  const { files, findings } = await generate(request.body, { formats: [format] });
  if (files.length === 0) return reply.code(422).send({ findings });
  const [{ name, bytes }] = files;
  return reply
    .header('content-type', types[format])
    .header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(name)}`)
    .send(Buffer.from(bytes));
});

// 一批报告在工作线程里做，随时可以问做到哪里。 A batch goes on behind the answer.
async function run(batch, reports) {
  for await (const { index, files, findings, error } of generateMany(reports, { formats: ['pdf'] })) {
    batch.done++;
    if (files.length === 0) batch.failed.push({ index, error, findings });
  }
}
app.post('/batches', async ({ body: reports }, reply) => {
  if (!Array.isArray(reports) || reports.length > 1000) return reply.code(400).send({ error: '1—1000' });
  const id = randomUUID();
  const batch = { all: reports.length, done: 0, failed: [] };
  batches.set(id, batch);
  run(batch, reports).catch((error) => {
    batch.error = String(error);
  });
  return reply.code(202).send({ id });
});
app.get('/batches/:id', async ({ params }, reply) => batches.get(params.id) ?? reply.code(404).send({}));

const report = { oneOf: builtInEditions.map(jsonSchema) };
const body = (schema) => ({ content: { 'application/json': { schema } } });
app.get('/openapi.json', async () => ({
  openapi: '3.1.0',
  info: { title: 'nianbao', version: '1' },
  paths: {
    '/reports': {
      post: {
        requestBody: body(report),
        responses: { 200: { description: 'file' }, 422: { description: 'findings' } },
      },
    },
    '/batches': {
      post: {
        requestBody: body({ type: 'array', items: report }),
        responses: { 202: { description: 'id' } },
      },
    },
    '/batches/{id}': {
      get: {
        parameters: [{ name: 'id', in: 'path', required: true, schema: { type: 'string' } }],
        responses: { 200: { description: 'progress' } },
      },
    },
  },
}));

// 这里自问自答；真的服务用 app.listen({ port: 3000 })。 Asks itself here; a real one listens.
const good = { agency: { name: '示例县水利局' }, year: 2023 };
const made = await app.inject({ method: 'POST', url: '/reports?format=docx', payload: good });
const bad = await app.inject({ method: 'POST', url: '/reports', payload: { ...good, size: 3 } });
console.log(made.statusCode, made.rawPayload.length, bad.statusCode, bad.json().findings[0].message);
const { id } = (await app.inject({ method: 'POST', url: '/batches', payload: [good, { size: 3 }] })).json();
for (;;) {
  const { all, done, failed, error } = (await app.inject(`/batches/${id}`)).json();
  if (error) throw new Error(error);
  if (done === all) {
    console.log(all, done, failed.length);
    break;
  }
  await new Promise((resolve) => setTimeout(resolve, 100));
}
console.log(
  Object.keys((await app.inject('/openapi.json')).json().paths),
  (await app.inject('/health')).json(),
);
await app.close();
