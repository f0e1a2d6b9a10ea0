import type { FaceId } from '../faces/faceId';
import { deepFreeze } from '../ground/freeze';
import type { Profile, Role, RoleStyle } from './profile';

const role = (
  face: FaceId,
  size: number,
  align: RoleStyle['align'],
  indent = 0,
  latin: FaceId = 'roman',
): RoleStyle => ({
  face,
  latin,
  size,
  align,
  indent,
});

/** 字号 in pt. */
const ERHAO = 22;
const SANHAO = 16;
const SIHAO = 14;
const XIAOSI = 12;

const roles: Record<Role, RoleStyle> = {
  title: role('biaosong', ERHAO, 'center', 0, 'biaosong'), // 7.3.1
  heading1: role('heiti', SANHAO, 'justify', 2), // 7.3.3
  heading2: role('kaiti', SANHAO, 'justify', 2),
  heading3: role('fangsong', SANHAO, 'justify', 2),
  heading4: role('fangsong', SANHAO, 'justify', 2),
  body: role('fangsong', SANHAO, 'justify', 2),
  caption: role('biaosong', ERHAO, 'center', 0, 'biaosong'),
  lead: role('songti', XIAOSI, 'left'),
  tableHead: role('heiti', XIAOSI, 'center'),
  tableBand: role('songti', XIAOSI, 'center'),
  tableLabel: role('songti', XIAOSI, 'left'),
  tableFigure: role('songti', XIAOSI, 'center'),
  tableFoot: role('songti', XIAOSI, 'left'),
  note: role('songti', XIAOSI, 'left'),
  chartTitle: role('songti', XIAOSI, 'center'),
  signature: role('fangsong', SANHAO, 'right'), // 7.3.5.2
  // 7.5: 4号半角宋体
  pageNumber: role('songti', SIHAO, 'right', 1, 'songti'),
};

/**
 * GB/T 9704-2012《党政机关公文格式》: A4, 天头 37 mm, 订口 28 mm, 版心 156 × 225 mm, 22 lines of 28 characters.
 * The pitch is 28.95 pt (579 twips): 22 × 29 pt would be 0.2 pt higher than the 版心.
 */
export const gbt9704: Profile = deepFreeze({
  name: 'GB/T 9704-2012',
  page: { width: 210, height: 297, top: 37, left: 28, right: 26, bottom: 35 },
  pitch: 28.95,
  charactersPerLine: 28,
  titlePitch: 34,
  roles,
  pageNumber: { form: '— {n} —', place: 'outer' },
  fontNames: {
    biaosong: ['方正小标宋简体', '方正小标宋_GBK', '小标宋体', '华文中宋', '宋体', 'SimSun'],
    fangsong: ['仿宋_GB2312', '仿宋', 'FangSong', '方正仿宋_GBK', 'STFangsong'],
    kaiti: ['楷体_GB2312', '楷体', 'KaiTi', '方正楷体_GBK', 'STKaiti'],
    heiti: ['黑体', 'SimHei', '方正黑体_GBK', 'STHeiti'],
    songti: ['宋体', 'SimSun', 'STSong'],
    roman: ['Times New Roman', 'Liberation Serif'],
    // The hanzi of 宋体 under a name of their own: a file can embed both, and every Windows has it.
    fallback: ['新宋体', 'NSimSun', '宋体', 'SimSun'],
  },
});
