import Handlebars from 'handlebars';

type KnownHelpers = NonNullable<CompileOptions['knownHelpers']>;

import { isAbsent } from './context';
import { createPlain, testHelpers, textHelpers, wrapTest, wrapText } from './helpers';

/** Names that a template may call; `each` and `with` are Handlebars' own. */
export const knownHelpers: ReadonlySet<string> = new Set([
  ...Object.keys(textHelpers),
  ...Object.keys(testHelpers),
  'if',
  'unless',
  'each',
  'with',
]);

/** `if` that takes 0 for present: what is tested is whether something was filled in. */
function ifPresent(this: unknown, value: unknown, options: Handlebars.HelperOptions): string {
  return isAbsent(value) ? options.inverse(this) : options.fn(this);
}

/** A Handlebars of our own, so that nothing is registered for anybody else in the process. */
export function createEnvironment(): typeof Handlebars {
  const environment = Handlebars.create();
  environment.unregisterHelper('log'); // writes to the console
  environment.unregisterHelper('lookup'); // cannot be checked before running
  const plain = createPlain();
  for (const [name, helper] of Object.entries(textHelpers))
    environment.registerHelper(name, wrapText(name, helper, plain));
  for (const [name, helper] of Object.entries(testHelpers))
    environment.registerHelper(name, wrapTest(helper, plain));
  environment.registerHelper('if', ifPresent);
  environment.registerHelper(
    'unless',
    function (this: unknown, value: unknown, options: Handlebars.HelperOptions) {
      return isAbsent(value) ? options.fn(this) : options.inverse(this);
    },
  );
  return environment;
}

/** Compiles from text only, never from a tree (CVE-2026-33937), with nothing but the known helpers. */
export function compile(environment: typeof Handlebars, source: string): Handlebars.TemplateDelegate {
  return environment.compile(source, {
    noEscape: true,
    strict: true,
    knownHelpersOnly: true,
    knownHelpers: {
      ...Object.fromEntries([...knownHelpers].map((name) => [name, true])),
      log: false,
      lookup: false,
    } as unknown as KnownHelpers,
  });
}
