/** A tree of figures as the input gives it. */
type Tree = { readonly [key: string]: unknown };

const set = (tree: Tree, [key, ...rest]: readonly string[], value: unknown): Tree =>
  key === undefined
    ? tree
    : { ...tree, [key]: rest.length === 0 ? value : set((tree[key] ?? {}) as Tree, rest, value) };

interface Denied {
  /** A clause that holds one of these says that there is none of it. */
  readonly words: readonly string[];
  readonly from2019: readonly string[];
  readonly until2018: readonly string[];
}

/** In the order in which they are looked for: what a clause names first may only be the cause of another. */
const DENIED: readonly Denied[] = [
  {
    words: ['纠错', '败诉', '纠正'],
    from2019: ['proceedings.reconsideration.corrected'],
    until2018: ['reconsiderationBy.corrected'],
  },
  {
    words: ['上年结转', '上年度结转', '上年无结转'],
    from2019: ['requests.carriedOver.naturalPersons'],
    until2018: [],
  },
  {
    words: ['复议'],
    from2019: ['proceedings.reconsideration.upheld'],
    until2018: ['reconsideration', 'reconsiderationBy.upheld'],
  },
  {
    words: ['诉讼', '败诉'],
    from2019: ['proceedings.litigation.direct.upheld'],
    until2018: ['litigation', 'litigationBy.upheld'],
  },
  { words: ['举报', '投诉'], from2019: [], until2018: ['complaints'] },
  { words: ['收费', '收取', '费用', '减免'], from2019: [], until2018: ['fees'] },
  { words: ['结转'], from2019: ['requests.carriedForward.naturalPersons'], until2018: [] },
  {
    words: ['规范性文件'],
    from2019: ['disclosure.normativeDocuments.issued', 'disclosure.normativeDocuments.made'],
    until2018: ['disclosure.normativeDocumentsIssued'],
  },
  { words: ['行政处罚'], from2019: ['disclosure.penalties'], until2018: [] },
  {
    words: ['不予公开', '不予'],
    from2019: ['requests.results.refused.stateSecrets.naturalPersons'],
    until2018: ['requests.answers.refused'],
  },
  { words: ['访谈'], from2019: [], until2018: ['response.channels.onlineInterviews'] },
  { words: ['发布会'], from2019: [], until2018: ['response.channels.pressConferences'] },
  { words: ['公报'], from2019: [], until2018: ['disclosure.channels.gazette'] },
  { words: ['信函'], from2019: [], until2018: ['requests.receivedBy.letter'] },
  {
    words: ['申请', '依申请'],
    from2019: ['requests.received.naturalPersons', 'requests.results.granted.naturalPersons'],
    until2018: [
      'requests.received',
      'requests.receivedBy.online',
      'requests.completed',
      'requests.completedIn.time',
      'requests.answered',
      'requests.answers.granted',
    ],
  },
];

/** The statistics with 3 where a clause denies that there is any; undefined where the tables have no such figure. */
export function deny(
  report: { readonly [key: string]: unknown },
  said: string,
  choice: number,
): Tree | undefined {
  const old = Number(report.year) < 2019;
  const all = DENIED.filter(({ words }) => words.some((word) => said.includes(word)));
  // 复议、诉讼: one of the two, by lot.
  const both = all.length > 1 && all[0]?.words.includes('复议') && all[1]?.words.includes('诉讼');
  const denied = both ? all[choice] : all[0];
  const paths = (old ? denied?.until2018 : denied?.from2019) ?? [];
  if (paths.length === 0) return undefined;
  const is2019 = Number(report.year) < 2021;
  const used = paths.filter((path) =>
    path.endsWith('.issued') ? !is2019 : path.endsWith('.made') ? is2019 : true,
  );
  return used.reduce(
    (tree, path) => {
      const keys = path === 'disclosure.penalties' && is2019 ? 'disclosure.penalties.decisions' : path;
      return set(tree, keys.split('.'), 3);
    },
    (report.statistics ?? {}) as Tree,
  );
}
