import type { FigurePath } from '../../model/figure';
import type { Quantity } from '../../model/quantity';

const R = 'requests.results';
const P = 'proceedings';

/** Which rows of 表三 add up to a class of results. */
interface ResultRows {
  readonly refused: readonly FigurePath[];
  readonly unavailable: readonly FigurePath[];
  readonly notProcessed: readonly FigurePath[];
  readonly other: readonly FigurePath[];
}

const total = (rows: readonly FigurePath[]) => rows.map((row) => `${row}.total`);
const received = ['requests.received.total'];
const carried = ['requests.carriedOver.total'];
const both = [...received, ...carried];
const done = [`${R}.total.total`];
const forward = ['requests.carriedForward.total'];
const base = [done, received, both];

/** A quantity of a matter: its code, its name, the words that name it, its readings. */
export const quantitiesOf =
  (matter: string, group: string, more: Partial<Quantity> = {}) =>
  (code: string, name: string, says: string, ...figures: readonly (readonly FigurePath[])[]): Quantity => ({
    code: `${group}.${code}`,
    group,
    name,
    matter,
    says,
    figures,
    ...more,
  });

function requests(rows: ResultRows): Quantity[] {
  const request = quantitiesOf('requests', 'requests', { base, either: true });
  const source = quantitiesOf('requests', 'requests', { base, group: 'requests.source' });
  const other = total(rows.other);
  return [
    { ...source('received', '本年新收申请数', 'NEW', received), own: true },
    { ...source('carried-over', '上年结转', 'CARRY_OVER | CARRY LAST_YEAR', carried), own: true },
    {
      ...source(
        'carried-forward',
        '结转下年度继续办理',
        'CARRY_FORWARD | CARRY NEXT_YEAR | PASS NEXT_YEAR | PENDING',
        forward,
      ),
      own: true,
    },
    source('carried', '结转', 'CARRY', forward, carried),
    request('handled', '收办申请数（新收＋上年结转）', 'HANDLE', both),
    request('taken', '收到申请数', 'RECEIVE', received, both),
    request('processed', '办理申请数', 'PROCESS', done, both, received),
    request('answered', '本年度办理结果总计', 'ANSWER', done, [...done, ...other.map((path) => `-${path}`)]),
    request('requests', '申请数', 'ACCESS | REQUEST', received, both, done),
  ];
}

const LEGAL = ['businesses', 'researchInstitutions', 'socialOrganizations', 'legalServices', 'others'];

/** 自然人申请219件…，其他申请34件: the last column of those who ask. */
const otherAsked = ['requests.received.others'];

function applicants(): Quantity[] {
  const applicant = quantitiesOf('requests', 'requests.applicants', { base });
  const kind = (
    code: string,
    name: string,
    says: string,
    columns: readonly string[],
    others: readonly FigurePath[] = [],
  ) => {
    const of = (row: FigurePath) => columns.map((column) => `${row}.${column}`);
    const [taken, over] = [of('requests.received'), of('requests.carriedOver')];
    const all = [taken, [...taken, ...over], of(`${R}.total`)];
    return applicant(code, name, says, ...all, ...others.map((row) => LEGAL.map((each) => `${row}.${each}`)));
  };
  return [
    kind('natural-persons', '自然人申请数', 'NATURAL', ['naturalPersons']),
    kind('organisations', '法人或其他组织申请数', 'LEGAL', LEGAL),
    // 企业 may be said of all that are no natural persons.
    kind('businesses', '商业企业申请数', 'BUSINESS', ['businesses'], ['requests.received', `${R}.total`]),
    kind('research', '科研机构申请数', 'RESEARCH', ['researchInstitutions']),
    kind('social', '社会公益组织申请数', 'SOCIAL', ['socialOrganizations']),
    kind('legal-services', '法律服务机构申请数', 'LEGAL_SERVICE', ['legalServices']),
    applicant('others', '其他组织申请数', 'OTHER_ASKER', otherAsked, ['requests.carriedOver.others']),
  ];
}

function results(rows: ResultRows): Quantity[] {
  const result = quantitiesOf('requests', R, { base });
  const row = (code: string, name: string, says: string, group: string, key: string) =>
    result(code, name, says, [`${R}.${group}.${key}.total`]);
  const [refused, unavailable] = [total(rows.refused), total(rows.unavailable)];
  const [notProcessed, other] = [total(rows.notProcessed), total(rows.other)];
  return [
    result('granted', '予以公开', 'GRANTED | ALREADY_PUBLIC', [`${R}.granted.total`]),
    // 其中公开3件: what was disclosed, in whole or in part.
    result(
      'disclosed',
      '公开',
      'DISCLOSE',
      [`${R}.granted.total`],
      [`${R}.granted.total`, `${R}.partlyGranted.total`],
    ),
    result('partly-granted', '部分公开', 'PARTLY', [`${R}.partlyGranted.total`]),
    result('refused', '不予公开', 'REFUSED', refused),
    row('state-secrets', '不予公开·属于国家秘密', 'SECRETS', 'refused', 'stateSecrets'),
    row('prohibited', '不予公开·其他法律行政法规禁止公开', 'PROHIBITED', 'refused', 'prohibitedByLaw'),
    row('public-security', '不予公开·危及“三安全一稳定”', 'SECURITY', 'refused', 'publicSecurity'),
    row('third-party', '不予公开·保护第三方合法权益', 'THIRD_PARTY', 'refused', 'thirdPartyRights'),
    row('internal', '不予公开·属于三类内部事务信息', 'INTERNAL', 'refused', 'internalAffairs'),
    row('process', '不予公开·属于四类过程性信息', 'PROCESS_INFO', 'refused', 'processInformation'),
    row('enforcement-files', '不予公开·属于行政执法案卷', 'ENFORCEMENT_FILES', 'refused', 'enforcementFiles'),
    row('queries', '不予公开·属于行政查询事项', 'QUERIES', 'refused', 'administrativeQueries'),
    result('unavailable', '无法提供', 'UNAVAILABLE', unavailable),
    row('not-held', '无法提供·本机关不掌握相关政府信息', 'NOT_HELD', 'unavailable', 'notHeld'),
    row('not-own', '无法提供·本机关不掌握相关政府信息', 'NOT_OWN', 'unavailable', 'notHeld'),
    row('not-ready', '无法提供·没有现成信息需要另行制作', 'NOT_READY', 'unavailable', 'notReadyMade'),
    row('unclear', '无法提供·补正后申请内容仍不明确', 'UNCLEAR', 'unavailable', 'unclear'),
    result('not-processed', '不予处理', 'NOT_PROCESSED', notProcessed),
    row('petitions', '不予处理·信访举报投诉类申请', 'PETITION_LIKE', 'notProcessed', 'petitions'),
    row('repeated', '不予处理·重复申请', 'REPEATED', 'notProcessed', 'repeated'),
    row('publications', '不予处理·要求提供公开出版物', 'PUBLICATIONS', 'notProcessed', 'publications'),
    row('excessive', '不予处理·无正当理由大量反复申请', 'EXCESSIVE', 'notProcessed', 'excessive'),
    row(
      'confirmation',
      '不予处理·要求确认或重新出具已获取信息',
      'CONFIRMATION',
      'notProcessed',
      'confirmation',
    ),
    result('other', '其他处理', 'OTHER_RESULT', other),
    { ...result('withdrawn', '其他处理·申请人撤回', 'WITHDRAW', other), atMost: true },
    result('rest', '其他', 'OTHER', other, [other.at(-1) ?? ''], [...notProcessed, ...other], otherAsked),
  ];
}

const LITIGATION = [`${P}.litigation.direct`, `${P}.litigation.afterReconsideration`];

function proceedings(): Quantity[] {
  const kind = quantitiesOf('proceedings', P);
  const outcomes = (code: string, name: string, says: string, rows: readonly FigurePath[]) =>
    (
      [
        ['upheld', '结果维持', 'UPHELD'],
        // A 复议 is not lost, it is corrected.
        ['corrected', '结果纠正', says === 'RECON' ? 'CORRECTED' : `CORRECTED | ${says} LOST`],
        // 维持2件、纠正1件、其他3件: beside an outcome 其他 is one.
        ['other', '其他结果', `OTHER_OUTCOME | ${says} UPHELD OTHER | ${says} CORRECTED OTHER`],
        ['pending', '尚未审结', 'UNDECIDED'],
      ] as const
    ).map(([key, outcome, word]) =>
      quantitiesOf('proceedings', `${P}.outcomes`)(
        `${code}.${key}`,
        `${name}${outcome}`,
        word === 'UNDECIDED' ? `${says} UNDECIDED | ${says} PENDING` : `${says} ${word}`,
        rows.map((row) => `${row}.${key}`),
      ),
    );
  const lines = [
    ['reconsideration', '行政复议', 'RECON', [`${P}.reconsideration`]],
    ['litigation', '行政诉讼（两类合计）', 'LITIG', LITIGATION],
    ['direct', '未经复议直接起诉', 'DIRECT', LITIGATION.slice(0, 1)],
    ['after', '复议后起诉', 'AFTER_RECON', LITIGATION.slice(1)],
  ] as const;
  const all = total([`${P}.reconsideration`, ...LITIGATION]);
  return [
    kind('both', '行政复议与行政诉讼合计', 'DISPUTE', all, all.slice(0, 1), all.slice(1)),
    ...lines.map(([code, name, says, rows]) => kind(code, `${name}总计`, says, total(rows))),
    ...lines.flatMap(([code, name, says, rows]) => outcomes(code, name, says, rows)),
  ];
}

const F = 'facts.processingFees';

/** 信息处理费 is in no table: the text is held against the facts. */
const fees = (): Quantity[] => [
  quantitiesOf('notices', 'fees')('notices', '发出收费通知数', 'FEE_NOTICE', [`${F}.notices`]),
  quantitiesOf('processingFees', 'fees')('notified', '通知收费总金额', 'FEE_NOTICE AMOUNT | FEE_NOTICE', [
    `${F}.notified`,
  ]),
  quantitiesOf('processingFees', 'fees')(
    'received',
    '实际收取总金额',
    'PROCESSING_FEE CHARGE | PROCESSING_FEE | FEE_TAKEN',
    [`${F}.received`],
  ),
];

/** What a text may state of 表三 and 表四, the same words since 2019. */
export const requestQuantities = (rows: ResultRows): readonly Quantity[] => [
  ...requests(rows),
  ...applicants(),
  ...results(rows),
  ...proceedings(),
  ...fees(),
];

/** Decisions of 表二: 作出行政许可决定…件. */
export const decision = quantitiesOf('decisions', 'disclosure');

/** Rows of a group of results: requests.results.refused.stateSecrets … */
export const rowsIn = (paths: Iterable<FigurePath>, group: string): FigurePath[] =>
  [...paths]
    .filter((path) => path.startsWith(`${R}.${group}.`) && path.endsWith('.total'))
    .map((path) => path.slice(0, -'.total'.length));
