/** Kinds of bodies: what a body can have (规章) and when it publishes follow from its kind. */
export const agencyKinds = [
  '国务院部门',
  '省级政府',
  '设区的市政府',
  '县级政府',
  '乡镇街道',
  '部门',
] as const;

export type AgencyKind = (typeof agencyKinds)[number];

/** Stands for a name that is still to be typed, so that there is something to show. */
export const NOBODY = '〔机关全称〕';
