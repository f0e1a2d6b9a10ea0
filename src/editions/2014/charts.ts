import type { ChartForm } from '../../model/chart';
import type { FigurePath } from '../../model/figure';

const bar = (label: string, figure: FigurePath) => ({ label, figures: [figure] });

export const charts: readonly ChartForm[] = [
  {
    name: 'channels',
    title: '通过不同渠道和方式公开政府信息的情况',
    unit: '条',
    over: 'figures',
    bars: [
      bar('政府公报', 'disclosure.channels.gazette'),
      bar('政府网站', 'disclosure.channels.website'),
      bar('政务微博', 'disclosure.channels.weibo'),
      bar('政务微信', 'disclosure.channels.wechat'),
      bar('其他方式', 'disclosure.channels.other'),
    ],
  },
  {
    name: 'requests',
    title: '收到和答复政府信息公开申请情况',
    unit: '件',
    over: 'figures',
    bars: [
      bar('收到申请', 'requests.received'),
      bar('申请办结', 'requests.completed'),
      bar('已主动公开', 'requests.answers.alreadyPublished'),
      bar('同意公开', 'requests.answers.granted'),
      bar('同意部分公开', 'requests.answers.partlyGranted'),
      bar('不同意公开', 'requests.answers.refused'),
      bar('不属于本机关公开', 'requests.answers.notThisAgency'),
      bar('信息不存在', 'requests.answers.nonexistent'),
      bar('作出更改补充', 'requests.answers.toBeAmended'),
      bar('通过其他途径办理', 'requests.answers.otherChannels'),
    ],
  },
  {
    name: 'years',
    title: '收到和办结政府信息公开申请情况',
    unit: '件',
    over: 'years',
    bars: [bar('收到申请', 'requests.received'), bar('办结申请', 'requests.completed')],
  },
];
