// Builds dist/ (tsup.config.ts), and with the types the browser face (tsup.browser.config.ts). The types of both kinds of
// modules are the same, so they are made once and copied.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { build } from 'tsup';

const has = (flag) => process.argv.includes(flag);
const types = !has('--no-dts');

await build({ silent: has('--silent'), ...(types ? {} : { dts: false }) });
if (types)
  for (const name of readdirSync('dist').filter((file) => file.endsWith('.d.ts'))) {
    const text = readFileSync(`dist/${name}`, 'utf8').replace(/(from '\.\/[^']+)\.js'/g, "$1.cjs'");
    writeFileSync(`dist/${name.replace(/ts$/, 'cts')}`, text);
  }
if (types) await build({ config: 'tsup.browser.config.ts', silent: has('--silent') });
