import { afterSpaces, beforeSpaces } from '../breakLines';
import { gluesMark } from '../engines';
import type { Sums } from '../measure';
import { costOfLine } from './costOfLine';
import { costOfLast } from './faults';
import { suitsLast } from './spacings';
import { type Beginning, endsOf, inOffice, type Trial, tryLine, wordEnd } from './trial';
import type { Unset, Way, Ways } from './way';

/** A string that Word has to be told to break. */
const BREAKS_STRING = 10;
/** A line that LibreOffice sets otherwise: it moves all that follow it. */
const OTHERWISE = 90;

/** So many characters a line of the page holds. */
const USUAL_LENGTH = 28;

function beginningOf({ sums, measure, tried }: Unset, { line }: Way, start: number, stop: number): Beginning {
  const { width, indent = 0 } = measure;
  const lead = line?.last ? undefined : line;
  return {
    start,
    stop,
    room: width - (start === 0 ? indent : 0),
    lead,
    spacedFrom: lead ? wordEnd(sums.atoms, start) : start,
    guess: line ? line.end - line.start : USUAL_LENGTH,
    oneOfMany: tried.length > 1,
  };
}

/** A way with one more line, up to a place; undefined where it costs the limit. Dear questions come last. */
function wayTo(sums: Sums, trial: Trial, at: number, before: Way, limit: number): Way | undefined {
  const { atoms } = sums;
  const { begins, added, found } = trial;
  const { start, stop, lead, spacedFrom } = begins;
  const last = at === stop;
  const breaksString = at !== found.end;
  let cost = before.cost + trial.cost + (breaksString ? BREAKS_STRING : 0);
  if (cost >= limit) return undefined;
  if (!last) cost += costOfLine(sums, trial, at);
  else if (lead) cost += costOfLast(atoms, start, stop);
  if (cost >= limit) return undefined;
  const office = inOffice(sums, trial);
  // A line that is full in both up to the mark ends there, if LibreOffice is told.
  const full = at === found.edge && at === office.edge;
  const endsAtMark = full && at !== office.end && gluesMark(atoms[at - 1], atoms[at]);
  if (!endsAtMark && at !== (breaksString ? office.edge : office.end)) cost += OTHERWISE;
  if (cost >= limit) return undefined;
  const { spacing, latin } = added;
  const end = beforeSpaces(atoms, start, at);
  return { cost, line: { start, end, last, spacing, latin, spacedFrom, breaksString, endsAtMark }, before };
}

/** Continues a way with the lines that Word can be told to set next, where that is of use. */
export function nextLines(
  unset: Unset,
  way: Way,
  start: number,
  stop: number,
  { most, below, take }: Ways,
): void {
  const { sums, measure, tried } = unset;
  const begins = beginningOf(unset, way, start, stop);
  let usualEnd: number | undefined;
  for (const told of tried) {
    const [added, cost] = told;
    if (way.cost + cost >= most) return; // they are in the order of their costs
    const trial = tryLine(sums, begins, told, usualEnd);
    if (!trial) continue;
    usualEnd = trial.usualEnd;
    for (const at of endsOf(sums.atoms, trial)) {
      const last = at === stop;
      if (last && !suitsLast(added, measure.spacing ?? 0)) continue;
      const next = last ? stop + 1 : afterSpaces(sums.atoms, at, stop);
      const found = wayTo(sums, trial, at, way, below(next));
      if (found) take(next, found);
    }
  }
}
