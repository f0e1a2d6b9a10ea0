import type * as z from 'zod';
import type { Locale } from '../findings/problem';
import type { Sentences } from '../findings/sentence';
import type { AgencyKind } from './agency';
import type { ChartForm } from './chart';
import type { FigurePath } from './figure';
import type { Form } from './form';
import type { Quantity } from './quantity';
import type { ReportCheck } from './reportCheck';
import type { Rule } from './rule';

/** One part of the narrative, in order. */
export interface Part {
  /** Key under which a report may give its own text, and name of the template file: `overview` → overview.hbs. */
  readonly name: string;
  /** Heading as the format prints it, without its ordinal; absent for the preamble. */
  readonly heading?: string;
  /** Other wordings that bodies use and that are accepted. */
  readonly variants?: readonly string[];
  /** The part must hold text of the agency's own: without it 〔待填写〕 is printed, and it is an error. */
  readonly ownText?: boolean;
  /** Left out with its heading where there is nothing to say; the other headings always remain. */
  readonly optional?: boolean;
  /** Names of the forms that are in this part; own text that does not place them gets them behind it. */
  readonly tables?: readonly string[];
}

/** Where templates come from: a folder, or texts by file name (`overview.hbs`, optionally `parts.json`). */
export type TemplateSource = string | Readonly<Record<string, string>>;

/** Dates that the law sets, for a caller to show. MM-DD. */
export interface LegalDates {
  readonly periodStart: string;
  readonly periodEnd: string;
  /** Last day of publication, in the year after the report year. */
  readonly due: (kind: AgencyKind) => { readonly date: string; readonly basis: string };
}

/** What a default title is made from. */
export interface TitleFacts {
  readonly agency: { readonly name: string };
  readonly year: number;
}

/** The number of a document that reports cite: 国务院令第711号, 国办公开办函〔2021〕30号. */
export interface Citation {
  /** What is before the number; words to choose from in braces. */
  readonly cited: string;
  readonly number: string;
  /** A word that the sentence says before it, where such documents are cited for other things, too. */
  readonly about?: string;
}

/** How a report of the format is named by those who write their own words. All of it may be left out. */
export interface Naming {
  /** Keywords of the files' properties, beside the year. */
  readonly keywords?: readonly string[];
  /** A title of an agency's own may break before these words: 政府信息公开. */
  readonly breakBefore?: string;
  /** What a title of an agency's own must hold to name such a report, one word of each; default: its name. */
  readonly title?: readonly (readonly string[])[];
  /** What a preamble calls the report, behind its year; words to choose from in braces: {政府,政务,}信息公开{报告,年报}. */
  readonly text?: string;
}

/** What the narrative, or one part of it, must mention: one of the words is enough. */
export interface StatedByLaw {
  readonly name: string;
  readonly words: readonly string[];
  readonly basis: string;
  /** Asked for where these figures are above 0; always where there are none. */
  readonly figures?: readonly FigurePath[];
  /** Asked of these bodies; of all where there are none. */
  readonly kinds?: readonly AgencyKind[];
  /** The part, by its heading, that must mention it. */
  readonly part?: string;
}

/**
 * One official format: data plus small functions. The engine knows no edition by name; a new format is one folder
 * here, one under templates/ and one line in the list of editions.
 */
export interface Edition {
  /** `2021`. */
  readonly id: string;
  /** What the report is called: 政府信息公开工作年度报告. */
  readonly name: string;
  readonly naming?: Naming;
  /** The document that lays the format down: 国办公开办函〔2021〕30号. */
  readonly basis: string;
  /** Report years that it covers, both included; open at the end when `to` is absent. */
  readonly years: { readonly from: number; readonly to?: number };
  /** Keys that the report has beside the common ones: `statistics` always, `facts` and others as the format needs. */
  readonly shape: Readonly<Record<string, z.ZodType>> & { readonly statistics: z.ZodType };
  readonly forms: readonly Form[];
  /** Charts that may be placed; none is placed by itself. */
  readonly charts?: readonly ChartForm[];
  /** 勾稽关系 and the like. `sum` rules also compute a total that the input leaves out, in this order. */
  readonly rules: readonly Rule[];
  /** Figures that a body has of its own and not as the sum of its units': 规章, which it alone makes. */
  readonly notAdded?: readonly FigurePath[];
  readonly parts: readonly Part[];
  /** Templates by file name, of each name the last one: what editions share, then what is this one's own. */
  readonly templates: readonly TemplateSource[];
  /** Default title, in the pieces between which a line may break: 机关 / 2023年 / 政府信息公开工作年度报告. */
  readonly title: (report: TitleFacts) => readonly string[];
  readonly dates: LegalDates;
  /** What a text may state about the figures, most specific first; checked against them. */
  readonly quantities?: readonly Quantity[];
  /** The basis fixes the parts, their order and their ordinals. */
  readonly fixedParts?: boolean;
  /** Headings of parts that are read in a way of their own. */
  readonly headings?: {
    /** What is wrong and what is done about it. */
    readonly problems: readonly string[];
    /** What lies outside the report year: other years may be in it. */
    readonly otherYears: readonly string[];
  };
  /** Labels beside those of counts that are in this format's tables and in no text by chance. */
  readonly telling?: readonly string[];
  /** Words of an older basis, and what is in their place now. */
  readonly outdated?: readonly { readonly words: string; readonly instead: string }[];
  /** Numbers of documents that reports cite. */
  readonly citations?: readonly Citation[];
  /** What the law has the narrative state. */
  readonly statements?: readonly StatedByLaw[];
  /** Checks that no kind of rule covers. */
  readonly checks?: readonly ReportCheck[];
  /** Sentences of these checks, by the codes of their problems. */
  readonly words?: Readonly<Record<Locale, Sentences>>;
}
