import Handlebars from 'handlebars';
import { perText } from '../../ground/remember';
import type { Budget } from './budget';
import { isAbsent } from './context';
import { refuseDeep } from './depth';
import { testHelpers, textHelpers } from './helpers';
import { type Call, createPlain, wrapTest, wrapText } from './helpers/call';
import { precompiled } from './precompiled';
import { nameOf } from './templateFile';

/** Names that a template may call; `each` and `with` are Handlebars' own. */
export const knownHelpers: ReadonlySet<string> = new Set([
  ...Object.keys(textHelpers),
  ...Object.keys(testHelpers),
  'if',
  'unless',
  'each',
  'with',
]);

/** `each` whose rounds and whose text are counted. */
const countedEach = (each: Handlebars.HelperDelegate) =>
  function (this: unknown, items: unknown, call: Call): string {
    const { budget } = call.data;
    let length = 0;
    const fn: Call['fn'] = (item, options) => {
      budget.spend(1, call.loc);
      const text = call.fn(item, options);
      length += text.length;
      budget.fits(length, call.loc);
      return text;
    };
    return each.call(this, items, { ...call, fn });
  };

/** `if` that takes 0 for present: what is tested is whether something was filled in. */
function ifPresent(this: unknown, value: unknown, options: Handlebars.HelperOptions): string {
  return isAbsent(value) ? options.inverse(this) : options.fn(this);
}

/** A Handlebars of our own, so that nothing is registered for anybody else in the process. */
function createEnvironment(): typeof Handlebars {
  const environment = Handlebars.create();
  environment.unregisterHelper('log'); // writes to the console
  environment.unregisterHelper('lookup'); // cannot be checked before running
  const plain = createPlain();
  for (const [name, helper] of Object.entries(textHelpers))
    environment.registerHelper(name, wrapText(name, helper, plain));
  for (const [name, helper] of Object.entries(testHelpers))
    environment.registerHelper(name, wrapTest(name, helper, plain));
  environment.registerHelper('each', countedEach(environment.helpers.each as Handlebars.HelperDelegate));
  environment.registerHelper('if', ifPresent);
  environment.registerHelper(
    'unless',
    function (this: unknown, value: unknown, options: Handlebars.HelperOptions) {
      return isAbsent(value) ? options.fn(this) : options.inverse(this);
    },
  );
  return environment;
}

export const compileOptions: CompileOptions = {
  noEscape: true,
  strict: true,
  knownHelpersOnly: true,
  knownHelpers: {
    ...Object.fromEntries([...knownHelpers].map((name) => [name, true])),
    log: false,
    lookup: false,
  } as unknown as NonNullable<CompileOptions['knownHelpers']>,
};

/** A template that has been read: its syntax tree, and the text that it makes of the data. */
interface Template {
  readonly tree: hbs.AST.Program;
  readonly run: (context: unknown, options?: Handlebars.RuntimeOptions) => string;
}

/** Characters of templates that are kept: those of all formats have 24,000. */
const KEPT = 1_000_000;

const environment = createEnvironment();

const read = perText(KEPT, (source): Template | { readonly error: unknown } => {
  try {
    refuseDeep(source);
    // Compiled from the text, never from a tree (CVE-2026-33937), with nothing but the known helpers.
    const ready = precompiled.get(source);
    const run = ready ? environment.template(ready) : environment.compile(source, compileOptions);
    return { tree: environment.parse(source), run };
  } catch (error) {
    return { error };
  }
});

/** Reads a template, once for all reports that use it. Throws what Handlebars throws on a wrong one. */
export function readTemplate(source: string): Template {
  const template = read(source);
  if ('error' in template) throw template.error;
  return template;
}

/** What `{{> name}}` takes in: name.hbs of `files`, read where it is called for. */
const takingIn = (
  files: ReadonlyMap<string, string>,
  budget: Budget,
): Handlebars.RuntimeOptions['partials'] =>
  Object.fromEntries(
    [...files].map(([file, source]): [string, Template['run']] => [
      nameOf(file),
      (context, options) => {
        budget.spend(1);
        return budget.within(file, () => readTemplate(source).run(context, options));
      },
    ]),
  );

/** The text that a template makes of the data, within what the templates of a report may do. Throws what helpers throw. */
export const textOf = (
  source: string,
  context: unknown,
  files: ReadonlyMap<string, string>,
  budget: Budget,
): string =>
  budget.made(readTemplate(source).run(context, { partials: takingIn(files, budget), data: { budget } }));
