// hucre is a module for import alone, tests are loaded by require: its writer in one piece, as dist/ has it, too.
const { execFileSync } = require('node:child_process');
const { join } = require('node:path');

const modules = join(__dirname, '../node_modules');
const text = execFileSync(
  join(modules, '.bin/esbuild'),
  [join(modules, 'hucre/dist/xlsx.mjs'), '--bundle', '--format=cjs', '--platform=node', '--log-level=error'],
  { encoding: 'utf8', maxBuffer: 1 << 26 },
);
new Function('module', 'exports', 'require', text)(module, exports, require);
