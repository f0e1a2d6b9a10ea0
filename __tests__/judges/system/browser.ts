import { join } from 'node:path';
import { type Browser, chromium } from 'playwright-core';

/** Debian's Chromium, with the official faces answered by those of fonts/. */
export const openBrowser = (): Promise<Browser> =>
  chromium.launch({
    executablePath: '/usr/bin/chromium',
    args: ['--no-sandbox'],
    env: { ...process.env, FONTCONFIG_FILE: join(__dirname, '../../../scripts/judge-fonts.conf') },
  });
