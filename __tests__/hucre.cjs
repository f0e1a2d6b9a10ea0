// hucre is a module for import alone, tests are loaded by require: its writer in one piece, as dist/ has it, too.
const { buildSync } = require('esbuild');
const { Module } = require('node:module');

const [{ text }] = buildSync({
  entryPoints: [require.resolve('hucre/xlsx')],
  bundle: true,
  format: 'cjs',
  platform: 'node',
  write: false,
}).outputFiles;
const loaded = new Module('hucre');
loaded._compile(text, __filename);
module.exports = loaded.exports;
