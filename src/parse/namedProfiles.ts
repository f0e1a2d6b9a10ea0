import type { ProfileInput } from './profile';

/** 标题 in 小2号, whose line holds 24 characters. */
const SMALL_TITLE = { size: 18 };

const inFangsong = { face: 'fangsong' } as const;

/** What departs from GB/T 9704 where offices set their reports otherwise, by a name that the option `profile` takes. */
export const namedProfiles = {
  gbt9704: {},
  /**
   * 电子公文的显现, GB/T 33476（原文待核）: lines further apart, and the margins above and below smaller by half of what is
   * between two lines, so that the characters themselves fill the 225 mm.
   */
  gbt33476: { page: { top: 34.58, bottom: 32.58 }, pitch: 29.45 },
  'number-center': { pageNumber: { place: 'center' } },
  'number-bare': { pageNumber: { form: '{n}', place: 'center' } },
  'title-small': { titlePitch: 30, roles: { title: SMALL_TITLE, caption: SMALL_TITLE } },
  'tables-fangsong': {
    roles: {
      lead: inFangsong,
      tableBand: inFangsong,
      tableLabel: inFangsong,
      tableFigure: inFangsong,
      tableFoot: inFangsong,
      note: inFangsong,
    },
  },
} as const satisfies Readonly<Record<string, ProfileInput>>;

/** Profiles that the library has by name (docs/profiles.md). */
export type ProfileName = keyof typeof namedProfiles;

export const PROFILE_NAMES = Object.keys(namedProfiles) as readonly ProfileName[];

/** Whether a text is the name of a profile rather than of a file that holds one. */
export const isProfileName = (text: string): text is ProfileName => Object.hasOwn(namedProfiles, text);
