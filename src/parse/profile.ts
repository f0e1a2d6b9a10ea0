import * as z from 'zod';
import { FACES } from '../faces/faceId';
import type { Problem } from '../findings/problem';
import { deepFreeze } from '../ground/freeze';
import { perText } from '../ground/remember';
import { pointsOf } from '../ground/units';
import { describe } from '../model/fields';
import { line } from '../model/leaves';
import { gbt9704 } from '../typography/gbt9704';
import { LEAST_BOTTOM, pitchOf } from '../typography/measures';
import { type Profile, ROLES, type RoleStyle } from '../typography/profile';
import { isProfileName, namedProfiles, PROFILE_NAMES } from './namedProfiles';
import { shapeProblems } from './shapeProblems';

/** `fallback` follows each of the others by itself. */
const faceId = z.enum(FACES).exclude(['fallback']);

const millimetres = (title: string) => z.number().min(0).max(1000).optional().meta({ title });
const points = (title: string, least = 5, most = 72) =>
  z.number().min(least).max(most).optional().meta({ title });
const face = (title: string) => faceId.optional().meta({ title });

/** What a profile may change; everything left out is GB/T 9704. Lengths of the page in mm, of type in pt. */
export const profileSchema = z
  .strictObject({
    name: line('版式名称').optional(),
    page: z
      .strictObject({
        top: millimetres('天头'),
        left: millimetres('订口'),
        right: millimetres('右边'),
        bottom: millimetres('下边'),
      })
      .optional()
      .meta({ title: '页边' }),
    pitch: points('行距', 12, 60),
    titlePitch: points('标题行距', 12, 80),
    charactersPerLine: z.int().min(10).max(60).optional().meta({ title: '每行字数' }),
    roles: z
      .partialRecord(
        z.enum(ROLES),
        z.strictObject({
          face: face('字体'),
          latin: face('数字和拉丁字母字体'),
          size: points('字号'),
          align: z.enum(['left', 'center', 'right', 'justify']).optional().meta({ title: '对齐' }),
        }),
      )
      .optional()
      .meta({ title: '各类文字' }),
    pageNumber: z
      .strictObject({
        form: z
          .string()
          .regex(/^[^{}]{0,10}\{n\}[^{}]{0,10}$/)
          .optional()
          .meta({
            title: '页码样式',
            accepts: {
              zh: '含一个 {n} 的文字，如 — {n} —',
              en: 'a text with one {n}, such as — {n} —',
            },
          }),
        place: z.enum(['outer', 'center']).optional().meta({ title: '页码位置' }),
      })
      .optional()
      .meta({ title: '页码' }),
    fontNames: z
      .partialRecord(faceId, z.array(line('字体名')).min(1).max(8))
      .optional()
      .meta({ title: 'Word 中的字体名' }),
  })
  .meta({ title: '版式' });

/** With the name under which options have it, so that its places say what they are of. */
const option = z.strictObject({ profile: profileSchema.optional() });
const nameOption = z.strictObject({ profile: z.enum(PROFILE_NAMES).meta({ title: '版式' }) });

/** A named profile: what a province changes about GB/T 9704. */
export type ProfileInput = z.input<typeof profileSchema>;

/** Characters of changes that are kept; those of a province have a few hundred. */
const KEPT = 20_000;

/** Digits in the face of the Chinese text, as in a title, go with it to another face. */
const changedRole = (style: RoleStyle, changes: Partial<RoleStyle> = {}): RoleStyle => ({
  ...style,
  ...(style.latin === style.face && changes.face && { latin: changes.face }),
  ...changes,
});

/** The standard with these changes, one object for the same changes: what is made of a profile is kept with it. */
const profileOf = perText(KEPT, (changes): Profile => {
  const { page, roles, pageNumber, fontNames, ...rest } = JSON.parse(changes) as z.output<
    typeof profileSchema
  >;
  return deepFreeze({
    ...gbt9704,
    ...rest,
    page: { ...gbt9704.page, ...page },
    pageNumber: { ...gbt9704.pageNumber, ...pageNumber },
    fontNames: { ...gbt9704.fontNames, ...fontNames },
    roles: Object.fromEntries(
      ROLES.map((role) => [role, changedRole(gbt9704.roles[role], roles?.[role])]),
    ) as unknown as Profile['roles'],
  });
});

/** GB/T 9704 with the changes of a profile, given or by its name; problems where the profile cannot be read or leaves no room for text. */
export function readProfile(input: unknown): { profile: Profile; problems: Problem[] } {
  const named = typeof input === 'string';
  const schema = named && !isProfileName(input) ? nameOption : option;
  const given = { profile: named && isProfileName(input) ? namedProfiles[input] : input };
  const parsed = schema.safeParse(given);
  if (!parsed.success)
    return { profile: gbt9704, problems: shapeProblems(schema, given, parsed.error.issues) };
  if (parsed.data.profile === undefined) return { profile: gbt9704, problems: [] };
  const profile = profileOf(JSON.stringify(parsed.data.profile));
  const merged = profile.page;
  const width = pointsOf(merged.width - merged.left - merged.right);
  const height = pointsOf(merged.height - merged.top - merged.bottom);
  const { size } = profile.roles.body;
  // Lines of exact pitch would print over one another.
  const overlap = ROLES.some((role) => profile.roles[role].size > pitchOf(profile, role));
  const narrow = width < 20 * 9 || width / profile.charactersPerLine < size * 0.8;
  if (narrow || overlap || height < 5 * profile.pitch || merged.bottom < LEAST_BOTTOM)
    return {
      profile: gbt9704,
      problems: [
        {
          code: 'profile.no-room',
          severity: 'error',
          blocking: true,
          path: 'profile',
          where: describe(option, ['profile']),
        },
      ],
    };
  return { profile, problems: [] };
}
