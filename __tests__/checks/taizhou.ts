/** 台州市经信委 2017 as published: the table with its blanks, and the figures printed in heading rows. */
export const taizhou = {
  agency: {
    name: '台州市经济和信息化委员会',
    shortName: '台州市经信委',
    selfReference: '我委',
    kind: '部门',
  },
  year: 2017,
  title: '台州市经信委2017年度政务信息公开工作总结',
  statistics: {
    disclosure: {
      published: 492,
      normativeDocumentsPublished: 1,
      normativeDocumentsIssued: 1,
      channels: { website: 426, weibo: 66 },
    },
    response: { channels: { pressConferencesByLeaders: 2, interpretations: 8 } },
    requests: {
      received: 5,
      receivedBy: { online: 5 },
      completed: 5,
      completedIn: { time: 2, extendedTime: 3 },
      answered: 5,
      answers: { alreadyPublished: 1, partlyGranted: 2, notThisAgency: 2 },
    },
    reconsideration: 2,
    reconsiderationBy: { other: 2 },
    litigation: 0,
    complaints: 0,
    fees: 0,
    organisation: { offices: 1, staff: null, staffBy: { partTime: 1 }, budget: 2 },
    meetings: { trainees: 2 },
  },
  asPublished: { disclosure: 492, response: 12, 'response.channels': 10, requests: 5, meetings: 2 },
} as const;
