import type { zhChecks } from './zhChecks';

/** English messages of the checks; the places stay in the words of the form. */
export const enChecks: Readonly<Record<keyof typeof zhChecks, string>> = {
  'sum.cell':
    '{where} is {actual}, expected {expected} (off by {delta}): no sum that it is in balances ({sums}).',
  'sum.row': '{where} is {actual}, its parts add up to {expected}, off by {delta} ({parts}).{also}',
  'sum.balance': '{where}: not balanced, {actual} against {expected}, off by {delta}.{also}',
  'sum.blank-total': '{where} is blank, but its parts add up to {expected} ({parts}).',
  'sum.not-assessable': '{where}: {count} sums cannot be assessed because of blanks: {places}.',
  'limit.subset': '{where} is {actual}, more than {whole}, {expected} (by {delta}).',
  'limit.subset-blank': '{where} is {actual}, but {whole} is blank (at least {expected} expected).',
  'limit.negative': '{where}: {names} is {actual}, it cannot be below 0.',
  'limit.above-channels': '{where} is {actual}, more than its channels together, {expected} (by {delta}).',
  'limit.below-channel': '{where} is {actual}, less than one of its channels, {expected} (by {delta}).',
  'limit.competence': '{where} is {actual}: a body of kind {kind} cannot have it (only {kinds}); expected 0.',
  'blank.cell': '{where} has blanks where a 0 belongs: {places}.',
  'blank.slash': '{where} has “/” where a 0 belongs: {places}.',
  'blank.form': '{where} has {count} figures not filled in; write 0 where there is none.',
  'heading.figure': '{where} is a heading row and carries no figure; the source printed {actual}.',
  'heading.sum':
    '{where} is a heading row and carries no figure; the source printed {actual}, the rows below add up to {expected} ({parts}), off by {delta}.',
  'previous.year': '{where} is for {actual}, expected {expected}; not compared.',
  'previous.carry': '{where} differs from what the {year} report carried forward ({list}).',
  'previous.chain': '{where} is {actual}, last year leads to {expected} ({parts}), off by {delta}.',
  'previous.jump': '{where} is {actual}, in {year} it was {before}: please verify.',
  'units.sum': '{where} differs from the sum of its units: {list} (off by {delta}).',
  'units.missing': 'Reports of units are missing: {list}; {count} figures cannot be compared yet.',
  'units.incomplete':
    '{count} figures exceed the sum of the units given ({place}: {actual}, sum {expected}), as if a unit were missing.',
  'units.unlisted': '{where} is not among the units to be added up; it was counted all the same.',
  'units.twice': '{where} handed in more than one report; one was counted.',
  'units.year': 'The report of {where} is for {actual}, expected {expected}; not counted.',
  'units.edition': 'The report of {where} is of edition {actual}, expected {expected}; not counted.',
};
