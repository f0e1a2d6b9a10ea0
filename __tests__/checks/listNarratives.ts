import type { Narrative } from './narratives';

const S = ['text.sum'];
const right = (text: string): Narrative => ({ of: 'office', text });
const wrong = (text: string): Narrative => ({ of: 'office', text, finds: S });

/** Rows of parts in many forms: each as it adds up, or is open, and with a number made wrong. */
export const listNarratives: readonly Narrative[] = [
  // A number that may state what the tables have, and does not, is still a part.
  right(
    '公开政务信息5条，具体包括：更新领导分工信息1条，公示行政处罚1条，村务公开信息2条，公布履职清单1条。',
  ),
  wrong(
    '公开政务信息5条，具体包括：更新领导分工信息1条，公示行政处罚1条，村务公开信息2条，公布履职清单2条。',
  ),
  right('网站公开信息13条，其中行政许可类信息1条，其他应公开信息12条。'),
  wrong('网站公开信息13条，其中行政许可类信息1条，其他应公开信息15条。'),
  right('共公开信息30条，其中行政处罚信息12条，行政许可信息16条，规范性文件2条，由各科室负责更新。'),
];
