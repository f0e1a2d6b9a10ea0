import type { Word } from '../../findings/problem';
import type { Limits } from '../../ground/limits';

/** Where a template calls something, as Handlebars has it: lines from 1, columns from 0. */
export interface Place {
  readonly start: { readonly line: number; readonly column: number };
}

/** What stops a template while it runs, with the file and the call. */
export class TemplateFault extends Error {
  constructor(
    readonly code: 'template.failed' | 'template.budget',
    readonly why: Word,
    readonly file: string,
    readonly place?: Place,
  ) {
    super(why.say);
  }
}

/** What the templates of one report may still do. */
export interface Budget {
  /** Counts steps. Throws a TemplateFault. */
  readonly spend: (steps: number, place?: Place) => void;
  /** Throws a TemplateFault where a text of so many characters is too long for what is left. */
  readonly fits: (length: number, place?: Place) => void;
  /** Counts a text that is made. Throws a TemplateFault. */
  readonly made: (text: string) => string;
  /** What is called while the text of a file is made is in that file. */
  readonly within: <T>(file: string, action: () => T) => T;
  readonly fault: (code: TemplateFault['code'], why: Word, place?: Place) => TemplateFault;
}

export function createBudget({ templateSteps, characters }: Limits): Budget {
  let steps = 0;
  let length = 0;
  let file = '';
  const fault: Budget['fault'] = (code, why, place) => new TemplateFault(code, why, file, place);
  const fits: Budget['fits'] = (more, place) => {
    if (length + more > characters) throw fault('template.budget', { say: 'tooLong', n: characters }, place);
  };
  return {
    fault,
    fits,
    spend: (more, place) => {
      steps += more;
      if (steps > templateSteps)
        throw fault('template.budget', { say: 'tooManySteps', n: templateSteps }, place);
    },
    made: (text) => {
      fits(text.length);
      length += text.length;
      return text;
    },
    within: (name, action) => {
      const outer = file;
      file = name;
      try {
        return action();
      } finally {
        file = outer;
      }
    },
  };
}
