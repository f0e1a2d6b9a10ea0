import type { FigurePath } from '../../model/figure';
import type { HeadingRule, Rule } from '../../model/rule';
import { sum, within } from '../sums';
import { headings } from './form';

const outcomes = ['upheld', 'corrected', 'other'];

/** Answers and completed requests are usually equal, but a request may end without an answer. */
const answeredIsCompleted: Rule = {
  code: 'requests.answered-completed',
  kind: 'balance',
  left: ['requests.answered'],
  right: ['requests.completed'],
  severity: 'warning',
};

const channelsOfResponse: readonly (readonly FigurePath[])[] = [
  ['response.channels.pressConferences', 'response.channels.pressConferencesByLeaders'],
  ['response.channels.onlineInterviews', 'response.channels.onlineInterviewsByLeaders'],
  ['response.channels.interpretations'],
  ['response.channels.socialMediaResponses'],
  ['response.channels.otherResponses'],
];

const heading = (
  key: keyof typeof headings,
  first: FigurePath,
  parts?: readonly (readonly FigurePath[])[],
): HeadingRule => ({
  code: `heading.${key}`,
  kind: 'heading',
  source: ['asPublished', key],
  label: headings[key],
  first,
  ...(parts && { parts }),
});

/** Rows marked ——, in whose figure column many bodies print one all the same. */
const headingRows: readonly HeadingRule[] = [
  heading('disclosure', 'disclosure.published', [['disclosure.published']]),
  heading('disclosure.channels', 'disclosure.channels.gazette'),
  heading('response', 'response.hotTopics', [['response.hotTopics'], ...channelsOfResponse]),
  heading('response.channels', 'response.channels.pressConferences', channelsOfResponse),
  heading('requests', 'requests.received', [['requests.received']]),
  heading('organisation', 'organisation.offices'),
  heading('meetings', 'meetings.held'),
];

/**
 * Derived from the nesting of the form and usual in local checks; the notice's own 填报说明 was not at hand.
 * 不同意公开 is before 申请答复数, which counts it.
 */
export const rules: readonly Rule[] = [
  sum(
    'requests.received',
    'requests.received',
    within('requests.receivedBy', ['inPerson', 'fax', 'online', 'letter']),
  ),
  sum('requests.completed', 'requests.completed', within('requests.completedIn', ['time', 'extendedTime'])),
  sum(
    'requests.refused',
    'requests.answers.refused',
    within('requests.answers.refusals', [
      'stateSecret',
      'tradeSecret',
      'privacy',
      'publicSecurity',
      'notGovernmentInformation',
      'otherLegalGrounds',
    ]),
  ),
  sum(
    'requests.answered',
    'requests.answered',
    within('requests.answers', [
      'alreadyPublished',
      'granted',
      'partlyGranted',
      'refused',
      'notThisAgency',
      'nonexistent',
      'toBeAmended',
      'otherChannels',
    ]),
  ),
  sum('reconsideration', 'reconsideration', within('reconsiderationBy', outcomes)),
  sum('litigation', 'litigation', within('litigationBy', outcomes)),
  sum('organisation.staff', 'organisation.staff', within('organisation.staffBy', ['fullTime', 'partTime'])),
  {
    code: 'disclosure.normative-published',
    kind: 'subset',
    part: 'disclosure.normativeDocumentsPublished',
    whole: 'disclosure.published',
    severity: 'warning', // 条 against 件
  },
  {
    code: 'disclosure.normative-issued',
    kind: 'subset',
    part: 'disclosure.normativeDocumentsPublished',
    whole: 'disclosure.normativeDocumentsIssued',
    severity: 'warning',
  },
  {
    code: 'response.press-conferences',
    kind: 'subset',
    part: 'response.channels.pressConferencesByLeaders',
    whole: 'response.channels.pressConferences',
  },
  {
    code: 'response.online-interviews',
    kind: 'subset',
    part: 'response.channels.onlineInterviewsByLeaders',
    whole: 'response.channels.onlineInterviews',
  },
  {
    code: 'disclosure.channels',
    kind: 'between',
    value: 'disclosure.published',
    channels: within('disclosure.channels', ['gazette', 'website', 'weibo', 'wechat', 'other']),
  },
  answeredIsCompleted,
  ...headingRows,
];
