import { openPackage, type Package } from './package';
import { lintTables } from './word-tables';
import { all, child, type Element, val } from './xml';

/**
 * What the Open XML SDK does not look at, and Word repairs, refuses or sets otherwise: broken references, tables that
 * do not add up, open fields, faces that fall back to the theme, typesetting switches that are missing.
 */
export async function lintWord(bytes: Uint8Array): Promise<string[]> {
  const file = await openPackage(bytes);
  if (!file.text('word/document.xml')) return ['no word/document.xml'];
  const problems = rules.flatMap((rule) => rule(file));
  return [...new Set(problems)];
}

type Rule = (file: Package) => string[];

const storyParts = (file: Package): string[] =>
  file.names.filter((name) =>
    /^word\/(document|comments|footnotes|endnotes|(header|footer)\d*)\.xml$/.test(name),
  );

const stories = (file: Package): Element[] => storyParts(file).map((name) => file.xml(name) as Element);

const body = (file: Package): Element => file.xml('word/document.xml') as Element;

const forbidden = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])/;

const characters: Rule = (file) =>
  file.names.flatMap((name) => {
    const text = file.text(name) ?? '';
    return forbidden.test(text) || /&#(x0*[0-8bcef]|0*[0-8]|x0*fff[ef]);/i.test(text)
      ? [`${name}: forbidden character`]
      : [];
  });

const lineEnds: Rule = (file) =>
  stories(file).flatMap((story) =>
    all(story, 'w:t').flatMap(({ text }) => (/[\n\r\t]/.test(text) ? ['w:t: line end or tab inside'] : [])),
  );

const resolve = (base: string, target: string): string => {
  if (target.startsWith('/')) return target.slice(1);
  const path = base.split('/').slice(0, -1);
  for (const step of target.split('/')) step === '..' ? path.pop() : path.push(step);
  return path.join('/');
};

const relationships: Rule = (file) =>
  file.names
    .filter((name) => name.endsWith('.rels'))
    .flatMap((name) => {
      const owner = name.replace(/_rels\/([^/]*)\.rels$/, '$1');
      const known = (file.xml(name)?.children ?? []).map(({ attributes }) => attributes);
      const missing = known
        .filter(
          ({ TargetMode, Target = '' }) =>
            TargetMode !== 'External' && !file.names.includes(resolve(owner, Target)),
        )
        .map(({ Target }) => `${owner}: missing part ${Target}`);
      const used = [...(file.text(owner) ?? '').matchAll(/ r:(?:id|embed|link)="([^"]+)"/g)].map(
        ([, id]) => id,
      );
      const dangling = used.filter((id) => !known.some(({ Id }) => Id === id));
      return [...missing, ...dangling.map((id) => `${owner}: dangling relationship ${id}`)];
    });

const contentTypes: Rule = (file) => {
  const types = file.xml('[Content_Types].xml')?.children ?? [];
  const extensions = types.map(({ attributes }) => attributes.Extension?.toLowerCase());
  const parts = types.map(({ attributes }) => attributes.PartName);
  return file.names.flatMap((name) => {
    const extension = name.split('.').pop()?.toLowerCase();
    const general = extensions.includes(extension) && !/^word\/[^/]*\.xml$/.test(name);
    return name === '[Content_Types].xml' || general || parts.includes(`/${name}`)
      ? []
      : [`no content type ${name}`];
  });
};

const styleReferences: Rule = (file) => {
  const styles = file.xml('word/styles.xml');
  if (!styles) return ['no word/styles.xml'];
  const ids = new Set(all(styles, 'w:style').map(({ attributes }) => attributes['w:styleId']));
  const names = ['w:pStyle', 'w:rStyle', 'w:tblStyle', 'w:basedOn', 'w:next', 'w:link'];
  return [styles, ...stories(file)].flatMap((part) =>
    names.flatMap((name) =>
      all(part, name).flatMap((each) => (ids.has(val(each)) ? [] : [`undefined style ${val(each)}`])),
    ),
  );
};

const numbering: Rule = (file) => {
  const nums = new Set(
    all(file.xml('word/numbering.xml') ?? body(file), 'w:num').map(({ attributes }) => attributes['w:numId']),
  );
  return all(body(file), 'w:numId').flatMap((each) =>
    val(each) === '0' || nums.has(val(each)) ? [] : [`undefined numId ${val(each)}`],
  );
};

const fields: Rule = (file) =>
  stories(file).flatMap((story) => {
    const kinds = all(story, 'w:fldChar').map(({ attributes }) => attributes['w:fldCharType']);
    const count = (kind: string): number => kinds.filter((each) => each === kind).length;
    const other = all(story, 'w:instrText').filter(({ text }) => text.trim() !== 'PAGE');
    return [
      ...(count('begin') === count('end') ? [] : ['field that is not closed']),
      ...other.map(({ text }) => `field other than PAGE: ${text.trim()}`),
      ...(all(story, 'w:fldSimple').length ? ['field other than PAGE: w:fldSimple'] : []),
    ];
  });

const duplicates: Rule = (file) =>
  ['w:bookmarkStart', 'w:commentRangeStart', 'wp:docPr'].flatMap((name) => {
    const ids = all(body(file), name).map(({ attributes }) => attributes['w:id'] ?? attributes.id);
    return new Set(ids).size === ids.length ? [] : [`duplicate id of ${name}`];
  });

const comments: Rule = (file) => {
  const part = file.xml('word/comments.xml');
  const idsOf = (element: Element | undefined, name: string): string[] =>
    element ? all(element, name).map(({ attributes }) => attributes['w:id'] ?? '') : [];
  const written = idsOf(part, 'w:comment');
  return ['w:commentRangeStart', 'w:commentRangeEnd', 'w:commentReference'].flatMap((name) => {
    const placed = idsOf(body(file), name);
    return [
      ...written.filter((id) => !placed.includes(id)).map((id) => `comment ${id} has no ${name}`),
      ...placed.filter((id) => !written.includes(id)).map((id) => `${name} ${id} has no comment`),
    ];
  });
};

const slots = ['w:ascii', 'w:hAnsi', 'w:eastAsia', 'w:cs'];

const faces: Rule = (file) => {
  const styles = file.xml('word/styles.xml');
  const table = file.xml('word/fontTable.xml');
  if (!styles || !table) return ['no fontTable or styles'];
  const known = new Map(
    all(table, 'w:font').map((font) => [font.attributes['w:name'], val(child(font, 'w:altName'))]),
  );
  const written = [styles, ...stories(file)].flatMap((part) => all(part, 'w:rFonts'));
  const themed = written.some(({ attributes }) => Object.keys(attributes).some((key) => /Theme$/i.test(key)));
  const used = new Set(written.flatMap(({ attributes }) => slots.flatMap((slot) => attributes[slot] ?? [])));
  const partial = all(styles, 'w:style').filter((style) => {
    const properties = child(style, 'w:rPr');
    return properties && !slots.every((slot) => child(properties, 'w:rFonts')?.attributes[slot]);
  });
  return [
    ...(themed ? ['theme font'] : []),
    ...partial.map(({ attributes }) => `style ${attributes['w:styleId']}: not all four slots of w:rFonts`),
    ...[...used].filter((name) => !known.has(name)).map((name) => `${name}: not in the font table`),
    ...[...used].filter((name) => known.has(name) && !known.get(name)).map((name) => `${name}: no altName`),
  ];
};

/** Marks that Word sets in the Latin face unless the run has the hint. */
const ambiguous = /[·×‘’“”…—①-⑳]/;

const hints: Rule = (file) =>
  all(body(file), 'w:r').flatMap((run) => {
    const text = all(run, 'w:t')
      .map((each) => each.text)
      .join('');
    const hint = child(child(run, 'w:rPr'), 'w:rFonts')?.attributes['w:hint'];
    return ambiguous.test(text) && hint !== 'eastAsia' ? [`no w:hint on ${text.slice(0, 12)}`] : [];
  });

const typesetting: Rule = (file) => {
  const normal = all(file.xml('word/styles.xml') as Element, 'w:style').find(
    ({ attributes }) => attributes['w:styleId'] === 'Normal',
  );
  const properties = child(normal, 'w:pPr');
  const off = ['w:widowControl', 'w:overflowPunct', 'w:autoSpaceDE', 'w:autoSpaceDN'];
  const settings = file.xml('word/settings.xml')?.children ?? [];
  const at = (name: string): number => settings.findIndex((each) => each.name === name);
  const lists = ['w:noLineBreaksAfter', 'w:noLineBreaksBefore'];
  const exact = child(properties, 'w:spacing')?.attributes['w:lineRule'] === 'exact';
  return [
    ...off.filter((name) => val(child(properties, name)) !== '0').map((name) => `Normal: ${name} is not off`),
    ...(exact ? [] : ['Normal: line pitch is not exact']),
    ...lists.flatMap((name) => {
      const list = settings[at(name)];
      return list?.attributes['w:lang'] === 'zh-CN' && val(list) && at(name) < at('w:compat')
        ? []
        : [`settings: ${name}`];
    }),
    ...all(body(file), 'w:docGrid').flatMap(({ attributes }) =>
      attributes['w:type'] ? ['character grid'] : [],
    ),
  ];
};

const tables: Rule = (file) => all(body(file), 'w:tbl').flatMap(lintTables);

const rules: readonly Rule[] = [
  characters,
  lineEnds,
  relationships,
  contentTypes,
  styleReferences,
  numbering,
  fields,
  duplicates,
  comments,
  faces,
  hints,
  typesetting,
  tables,
];
