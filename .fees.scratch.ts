(globalThis as any).__dirname = '/tmp/wt/text/src';
(async () => {
  const { parseReport, composeDocument, checkReport } = await import('/tmp/wt/text/src/stages.ts');
  const say = (text: string, fees: any) => { const { report, findings } = parseReport({ agency: { name: '示例县人民政府' }, year: 2023, statistics: { requests: { received: { naturalPersons: 9 }, results: { granted: { naturalPersons: 9 } } } }, facts: { processingFees: fees }, narrative: { other: text } }); if (!report) return findings; const { document } = composeDocument(report); return checkReport(report, { document }).filter((f: any) => /^(text|fees)/.test(f.code) && !/part|unsaid/.test(f.code)).map((f: any) => f.severity + ' ' + f.code + ' ' + f.path + ' ' + f.message.slice(0, 90)); };
  const some = { notices: 2, notified: 300, received: 200 };
  for (const [t, f] of [
    ['本年度发出收费通知2件，通知收费总金额300元，实际收取信息处理费200元。', some],
    ['本年度共发出收费通知2件，总金额300元，实际收取总金额200元。', some],
    ['本年度发出收费通知3件，通知收费总金额400元，实际收取信息处理费210元。', some],
    ['本年度未发出收费通知，未收取信息处理费。', some],
    ['依申请公开政府信息未收取任何费用。', some],
    ['本年度未收取信息处理费。', { notices: 0, notified: 0, received: 0 }],
    ['本年度收取信息处理费0.02万元。', some],
    ['本年度收取信息处理费0.03万元。', some],
    ['依申请公开没有收取检索、复制、邮寄等费用。', some],
    ['全年行政事业性收费300万元，实际收取信息处理费200元。', some],
    ['本机关依申请提供政府信息收取信息处理费共计200元。', some],
    ['按照规定，本机关2023年没有收取政府信息公开信息处理费的情况。', some],
  ] as any) console.log(JSON.stringify(say(t, f)), '|', t);
})();
