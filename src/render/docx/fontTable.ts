import type { FaceId } from '../../faces/faceId';
import { escapeXml } from '../../ground/escapeXml';
import type { Profile } from '../../typography/profile';
import type { Substitutes } from '../../typography/shape';

/** How Word classes a face when it looks for a stand-in. */
const kinds: Readonly<Record<FaceId, { charset: string; family: string; pitch: string }>> = {
  biaosong: { charset: '86', family: 'auto', pitch: 'variable' },
  fangsong: { charset: '86', family: 'modern', pitch: 'fixed' },
  kaiti: { charset: '86', family: 'modern', pitch: 'fixed' },
  heiti: { charset: '86', family: 'modern', pitch: 'fixed' },
  songti: { charset: '86', family: 'auto', pitch: 'variable' },
  roman: { charset: '00', family: 'roman', pitch: 'variable' },
  fallback: { charset: '86', family: 'auto', pitch: 'variable' },
};

/** An embedded face: its relationship in word/_rels/fontTable.xml.rels and the key it is obfuscated with. */
export interface FontReference {
  readonly relationship: string;
  readonly key: string;
}

/**
 * word/fontTable.xml: the official faces with the names that may stand in for them (仿宋_GB2312 → 仿宋, FangSong), which
 * docx cannot write. The face of rare characters is named where it is used: WPS asks for what it does not find.
 * Order of the children: CT_Font.
 */
export function fontTable(
  profile: Profile,
  substitutes: Substitutes,
  embedded: ReadonlyMap<string, FontReference> = new Map(),
): string {
  const seen = new Set<string>();
  const rare = [...substitutes.values()].some((each) =>
    [...each.values()].some((s) => s.face === 'fallback'),
  );
  const faces = (Object.keys(kinds) as FaceId[]).filter((face) => rare || face !== 'fallback');
  const entries = faces.flatMap((face) => {
    const [name, ...others] = profile.fontNames[face];
    if (!name || seen.has(name)) return [];
    seen.add(name);
    const { charset, family, pitch } = kinds[face];
    const file = embedded.get(name);
    return [
      `<w:font w:name="${escapeXml(name)}">`,
      others.length ? `<w:altName w:val="${escapeXml(others.join(','))}"/>` : '',
      `<w:charset w:val="${charset}"/><w:family w:val="${family}"/><w:pitch w:val="${pitch}"/>`,
      file ? `<w:embedRegular r:id="${file.relationship}" w:fontKey="${file.key}"/>` : '',
      '</w:font>',
    ];
  });
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>',
    '<w:fonts xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"',
    ' xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">',
    ...entries,
    '</w:fonts>',
  ].join('');
}
