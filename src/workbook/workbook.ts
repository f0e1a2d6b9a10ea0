import { type CheckRules, rulesOf } from '../checks/figures/context';
import { unknownCodes } from '../checks/unknownCodes';
import type { ReportInput } from '../editions/inputs';
import { type Problem, within } from '../findings/problem';
import { piecesOf } from '../ground/fillIn';
import { NOBODY } from '../model/agency';
import { catalogue } from '../model/catalogue';
import type { Edition } from '../model/edition';
import type { Figures } from '../model/figure';
import { at } from '../model/figures';
import { isYearBefore, type Report } from '../model/report';
import { readReport } from '../parse/parse';
import { address, type Book, type Cell, reference } from './book';
import { type FactsSheet, factsSheet } from './factsSheet';
import { firstColumn, formSheet, hintColumn } from './formSheet';
import type { Place, Places } from './formula';
import { guideSheet } from './guideSheet';
import { type Identity, identitiesOf } from './identities';
import { type FormPlan, planForms, TOP } from './plan';

export interface WorkbookRequest {
  /** Name of the format; default: that of the year. */
  readonly edition?: string;
  readonly year?: number;
  /** What is known already: the workbook comes filled in with it. */
  readonly data?: Partial<ReportInput>;
  /** Last year's report: its figures are in grey beside the cells, its agency is filled in. */
  readonly previous?: ReportInput;
  /** What is checked otherwise, as in `generate`: a rule that is off has no cell that says 平, one of your own has. */
  readonly rules?: CheckRules;
}

interface PlannedBook {
  /** Absent where a problem is blocking. */
  readonly book?: Book;
  readonly problems: readonly Problem[];
}

/** What goes on from one year to the next. */
const CARRIED = ['agency', 'facts.contact', 'facts.download'] as const;

function carried(previous: ReportInput | undefined): Record<string, unknown> {
  const facts: Record<string, unknown> = {};
  const [agency, contact, download] = CARRIED.map((path) => at(previous, path));
  if (contact !== undefined) facts.contact = contact;
  if (download !== undefined) facts.download = download;
  return { ...(agency !== undefined && { agency }), ...(Object.keys(facts).length > 0 && { facts }) };
}

/** The year that a workbook is for: as asked, as given, the one after last year's, else one that the format covers, the newest where none is named. */
function yearOf({ year, data, previous, edition }: WorkbookRequest, editions: readonly Edition[]) {
  const named = (editions.find(({ id }) => id === (edition ?? data?.edition)) ?? editions.at(-1))?.years;
  const known = year ?? data?.year ?? (previous && previous.year + 1);
  return { known, covered: known ?? named?.to ?? named?.from };
}

/** Formula and result of a text with fields in it: {year}年度. */
const linkedBy =
  (facts: FactsSheet) =>
  (template: string): Pick<Cell, 'value' | 'formula'> => {
    const pieces = piecesOf(template).map((piece) => {
      if ('text' in piece) return { ...piece, found: undefined };
      return { text: '', found: facts.find(piece.name === 'agency' ? 'agency.name' : piece.name) };
    });
    const value = pieces.map(({ text, found }) => String(found?.value ?? text)).join('');
    if (pieces.every(({ found }) => !found)) return { value };
    const said = pieces.map(
      ({ text, found }) => found?.address ?? (text && `"${text.replaceAll('"', '""')}"`),
    );
    return { value, formula: said.filter(Boolean).join('&') };
  };

/** The cells of figures of this year and those of the year before, as formulas of a form's sheet name them. */
function placesOf(plans: readonly FormPlan[], home: FormPlan): { now: Places; before: Places } {
  const now = new Map<string, Place>();
  const before = new Map<string, Place>();
  for (const plan of plans)
    for (const [path, cell] of plan.cells) {
      const place = (column: number): Place => ({
        sheet: plan.sheet,
        row: TOP + cell.row,
        column,
        reference:
          plan === home ? reference(TOP + cell.row, column) : address(plan.sheet, TOP + cell.row, column),
      });
      now.set(path, place(cell.column));
      before.set(path, place(hintColumn(plan) + cell.column - firstColumn(plan)));
    }
  return { now, before };
}

/** An identity can be looked at where last year's report has what it asks for. */
const isKnown = ({ right: { previous = [] } }: Identity, figures: Figures | undefined): boolean =>
  previous.every((path) => figures?.get(path)?.value != null);

function compile(
  report: Report,
  given: { data: Record<string, unknown>; previousData: unknown; previous?: Report; rules?: CheckRules },
): Book {
  const { edition } = report;
  const { data, previousData, previous, rules } = given;
  const lastYear = previous && isYearBefore(previous, report) ? previous : undefined;
  const all = identitiesOf(rulesOf(edition, rules), catalogue(edition), lastYear !== undefined, rules);
  const plans = planForms(
    report,
    all.filter((identity) => isKnown(identity, lastYear?.figures)),
  );
  const facts = factsSheet(edition, { data, previous: previousData });
  const linked = linkedBy(facts);
  const hasFigures = data.statistics !== undefined;
  const forms = plans.map((plan) =>
    formSheet(plan, { report, hasFigures, previous, ...placesOf(plans, plan), linked }),
  );
  const author = report.agency.name === NOBODY ? '' : report.agency.name;
  const title = `${author}${data.year === undefined ? '' : `${data.year}年`}${edition.name}填报表`;
  const names = forms.map(({ name }) => name);
  return {
    title,
    author,
    created: `${report.year + 1}-01-01T00:00:00Z`,
    sheets: [guideSheet(edition, title, names), ...forms, facts.sheet],
  };
}

/** Plans the workbook that a clerk fills in: the edition's forms with their checks, the facts, the texts. */
export function planBook(request: WorkbookRequest, editions: readonly Edition[]): PlannedBook {
  const { edition, previous: previousData, rules } = request;
  const { known, covered } = yearOf(request, editions);
  const data: Record<string, unknown> = {
    ...carried(previousData),
    ...request.data,
    ...(known !== undefined && { year: known }),
  };
  const chosen = edition ?? request.data?.edition;
  const name = at(data, 'agency.name');
  const read = readReport(
    {
      ...data,
      ...(chosen !== undefined && { edition: chosen }),
      year: covered,
      agency: { ...(data.agency as object | undefined), name: name || NOBODY },
    },
    editions,
  );
  const last = previousData === undefined ? undefined : readReport(previousData, editions);
  const problems = [
    ...unknownCodes(rules ?? {}, editions),
    ...read.problems,
    ...(last?.problems ?? []).map((problem) => within('previous', { say: 'previous' as const }, problem)),
  ];
  if (!read.report || problems.some(({ blocking }) => blocking)) return { problems };
  return { book: compile(read.report, { data, previousData, previous: last?.report, rules }), problems };
}
