"""Builds the seven faces from their sources: build.py SOURCES OUT

Every face is drawn anew, glyph by glyph, into an empty font: whatever isn't written below (hinting, GPOS, kerning,
ligatures, variation leftovers, timestamps) cannot slip through, and one way serves CFF and glyf sources alike.
"""
import os
import sys
from functools import lru_cache
from pathlib import Path

import fontTools
from fontTools.feaLib.builder import addOpenTypeFeaturesFromString
from fontTools.fontBuilder import FontBuilder
from fontTools.misc.transform import Transform
from fontTools.pens.boundsPen import BoundsPen
from fontTools.pens.cu2quPen import Cu2QuPen
from fontTools.pens.recordingPen import DecomposingRecordingPen, RecordingPen
from fontTools.pens.transformPen import TransformPen
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.ttLib import TTFont, newTable

import charset
import simplify

PINNED_FONTTOOLS = '4.38.0'
VERSION = '1.000'
MAC_EPOCH = 2082844800  # seconds from 1904, where head counts from, to 1970

# The same in all faces, else a line's baseline moves with the faces on it.
ASCENDER, DESCENDER = 0.88, -0.12

# Fandol's hanzi are centred at 0.308 em, Noto's at 0.380, LXGW WenKai's (the fallback, which stands among Fandol's
# hanzi) at 0.357. Lifted by 0.05 em, Fandol stands level with its fallback and with digits and faces beside it.
FANDOL_LIFT = 50
FANDOL_MIDDLE = 358

DASHES = {0x2014: 1, 0x2015: 1, 0x2E3A: 2, 0x2E3B: 3}  # → width in em
CENTRED = (  # Fandol centres these on the Latin maths axis (0.25 em), too low beside hanzi
    {0xB1, 0xB7, 0xD7, 0xF7, 0x2022, 0x2025, 0x2026, 0x2027, 0x203B, 0x3013, 0x30FB, 0xFF0B, 0xFF0D, 0xFF1C, 0xFF1D, 0xFF1E, 0xFF5E}
    | set(DASHES) | charset.span(0x2190, 0x22FF) | charset.span(0x2460, 0x2487) | charset.span(0x25A0, 0x2642)
    | charset.span(0x3220, 0x3229))
ON_BASELINE = (  # Latin by nature: lifting them would part them from the digits
    charset.span(0x20, 0x1FFF) - {0xA7, 0xB0}
    | {0x2030, 0x2103, 0x2116} | charset.span(0x2160, 0x217F) | charset.span(0x2488, 0x24FF)
    | {0xFF04, 0xFF05, 0xFF06, 0xFF20, 0xFFE5} | charset.span(0xFF10, 0xFF19) | charset.span(0xFF21, 0xFF3A) | charset.span(0xFF41, 0xFF5A))
VERTICAL_PAIRS = {  # for Fandol, which has the forms but no vert feature
    0xFF0C: 0xFE10, 0x3001: 0xFE11, 0x3002: 0xFE12, 0xFF1A: 0xFE13, 0xFF1B: 0xFE14, 0xFF01: 0xFE15, 0xFF1F: 0xFE16,
    0x3016: 0xFE17, 0x3017: 0xFE18, 0x2026: 0xFE19, 0x2014: 0xFE31, 0xFF08: 0xFE35, 0xFF09: 0xFE36, 0xFF5B: 0xFE37,
    0xFF5D: 0xFE38, 0x3014: 0xFE39, 0x3015: 0xFE3A, 0x3010: 0xFE3B, 0x3011: 0xFE3C, 0x300A: 0xFE3D, 0x300B: 0xFE3E,
    0x3008: 0xFE3F, 0x3009: 0xFE40, 0x300C: 0xFE41, 0x300D: 0xFE42, 0x300E: 0xFE43, 0x300F: 0xFE44}

OFL = ('This Font Software is licensed under the SIL Open Font License, Version 1.1. This license is available with a FAQ at: '
       'https://openfontlicense.org', 'https://openfontlicense.org')
GPL = ('GNU General Public License, version 3, with the font exception: As a special exception, if you create a document which uses '
       'this font, and embed this font or unaltered portions of this font into the document, this font does not by itself cause the '
       'resulting document to be covered by the GNU General Public License. This exception does not however invalidate any other '
       'reasons why the document might be covered by the GNU General Public License. If you modify this font, you may extend this '
       'exception to your version of the font, but you are not obligated to do so. If you do not wish to do so, delete this exception '
       'statement from your version.', 'http://www.gnu.org/licenses/licenses.html')

FACES = (
    ('ofl', 'Biaosong', 'NotoSerifSC_700Bold.ttf', 'Noto Serif SC Bold 2.003-H1', OFL),
    ('ofl', 'Songti', 'NotoSerifSC_400Regular.ttf', 'Noto Serif SC Regular 2.003-H1', OFL),
    ('ofl', 'Heiti', 'NotoSansSC_500Medium.ttf', 'Noto Sans SC Medium 2.004-H2', OFL),
    ('gpl', 'Fangsong', 'FandolFang-Regular.otf', 'FandolFang 1.300', GPL),
    ('gpl', 'Kaiti', 'FandolKai-Regular.otf', 'FandolKai 1.300', GPL),
    ('ofl', 'Fallback', 'LXGWWenKai-Light.ttf', 'LXGW WenKai Light 1.250, with glyphs of Noto Sans Symbols 2 2.003 and Noto Serif SC Light 2.003-H1', OFL),
    ('ofl', 'Roman', 'LiberationSerif-Regular.ttf', 'Liberation Serif 2.1.5', OFL),
)


# Hanzi of GBK that LXGW's outlines would make too large; marks that it lacks. Each fills what those before it leave.
FALLBACK = ('LXGWWenKai-Light.ttf', 'NotoSansSymbols2-Regular.ttf', 'NotoSerifSC_300Light.ttf')

# How far the curves of a source may depart from its own to be fewer, in thousandths of an em: nobody sees it, and it keeps
# the files small. 3 is 0.017 mm on 16 pt type, less than half the dot of a printer at 600 dpi; rare hanzi take 6.
COARSE = {
    'FandolFang-Regular.otf': 3, 'FandolKai-Regular.otf': 3, 'NotoSansSC_500Medium.ttf': 3,
    'NotoSerifSC_400Regular.ttf': 3, 'NotoSerifSC_700Bold.ttf': 3, 'NotoSerifSC_300Light.ttf': 6}

# Raised and lowered signs that Liberation lacks: made of its own, as its raised and lowered figures stand.
# code → (source, size, lift) in units of 2048
SCRIPTS = {
    0x2070: (0x2080, 1, 950),
    0x207A: (0x2B, 0.6, 535), 0x207B: (0x2212, 0.6, 535), 0x207C: (0x3D, 0.6, 535), 0x207D: (0x28, 0.6, 535), 0x207E: (0x29, 0.6, 535),
    0x208A: (0x2B, 0.6, -415), 0x208B: (0x2212, 0.6, -415), 0x208C: (0x3D, 0.6, -415), 0x208D: (0x28, 0.6, -415), 0x208E: (0x29, 0.6, -415)}


class Source:
    def __init__(self, path):
        self.font = TTFont(path)
        self.upm = self.font['head'].unitsPerEm
        self.cmap = dict(self.font.getBestCmap())
        self.glyphs = self.font.getGlyphSet()
        self.fandol = 'CFF ' in self.font
        self.vert = self.substitutions('vert')
        self.dash = None  # how thick U+2014 is; None leaves it
        self.coarse = 0

    def substitutions(self, tag, language=None):
        found = {}
        if 'GSUB' not in self.font:
            return found
        gsub = self.font['GSUB'].table
        systems = [s.LangSys for r in gsub.ScriptList.ScriptRecord for s in r.Script.LangSysRecord if s.LangSysTag == language]
        wanted = {i for s in systems for i in s.FeatureIndex} if language else range(len(gsub.FeatureList.FeatureRecord))
        for index in wanted:
            record = gsub.FeatureList.FeatureRecord[index]
            if record.FeatureTag != tag:
                continue
            for lookup in record.Feature.LookupListIndex:
                for table in gsub.LookupList.Lookup[lookup].SubTable:
                    found.update(getattr(getattr(table, 'ExtSubTable', table), 'mapping', {}))
        return found

    @lru_cache(maxsize=None)
    def ink(self, name):
        pen = BoundsPen(self.glyphs)
        self.glyphs[name].draw(pen)
        return pen.bounds

    def advance(self, name):
        return self.font['hmtx'][name][0]

    def record(self, name_id):
        return self.font['name'].getDebugName(name_id)


def choose_chinese_forms(source):
    """A PDF engine applies no locale, so the simplified-Chinese forms must be the default ones."""
    local = source.substitutions('locl', 'ZHS ')
    _, bottom, _, top = source.ink(source.cmap[0x2014])
    # Noto draws the Chinese dash of every weight as thin as 0.04 em, FandolKai as a hairline of 0.022 em.
    source.dash = max(44, top - bottom)
    for code in (0x2014, 0x2E3A, 0x2E3B):
        if code in source.cmap:
            source.cmap[code] = local.get(source.cmap[code], source.cmap[code])
    if source.fandol:
        source.cmap[0x2015] = source.cmap[0x2014]
        # Fandol draws a dollar sign at ￥ and a hyphen at ￣: the first is taken from ¥, the second left to the fallback.
        source.cmap[0xFFE5] = source.cmap[0xA5]
        del source.cmap[0xFFE3]
    middle_dot = source.cmap[0xB7]
    if source.advance(middle_dot) < source.upm * 0.9 and 0x2027 in source.cmap:
        source.cmap[0xB7] = source.cmap[0x2027]


def place(source, code, name):
    """Where a CJK face's glyph goes → (transform, advance). `code` is None for a vertical alternate without code point."""
    width = source.advance(name)
    ink = source.ink(name)
    lift = FANDOL_LIFT if source.fandol and code not in ON_BASELINE else 0
    if not ink:
        return Transform(), source.upm if code is not None and charset.one_em(code) else width
    left, bottom, right, top = ink

    if code in DASHES:  # stretched over the whole advance, or —— shows a gap
        advance = DASHES[code] * source.upm
        middle = FANDOL_MIDDLE if source.fandol else (bottom + top) / 2
        x, y = advance / (right - left), source.dash / (top - bottom)
        return Transform(x, 0, 0, y, -left * x, middle - (bottom + top) / 2 * y), advance
    if code == 0xFE31:
        x, y = source.dash / (right - left), source.upm / (top - bottom)
        return Transform(x, 0, 0, y, source.upm / 2 - (left + right) / 2 * x, DESCENDER * source.upm - bottom * y), source.upm
    if code is None or not charset.one_em(code):
        return Transform(1, 0, 0, 1, 0, lift), width
    if source.fandol and code in (0xFE10, 0xFE11, 0xFE12):  # drawn in the middle of the cell; they belong top right
        return Transform(1, 0, 0, 1, 900 - right, 800 - top), source.upm

    if source.fandol and code == 0xFF1F:  # Taiwan's place, the middle; mainland ？ stands left, as Fandol's own ！ does
        return Transform(1, 0, 0, 1, -180, lift), source.upm

    shift = Transform(1, 0, 0, 1, 0, lift)
    if source.fandol and code in CENTRED:
        # Its circles reach over the em box and touch their neighbours.
        size = 0.9 if max(right - left, top - bottom) > 990 else 1
        x = (left + right) / 2
        shift = Transform(size, 0, 0, size, x - x * size, FANDOL_MIDDLE - (bottom + top) / 2 * size)
    if width == source.upm:
        return shift, width
    if code in (0x2018, 0x201C):
        x = source.upm - width
    elif code in (0x2019, 0x201D, 0xB0, 0x2032, 0x2033):  # these follow what they belong to
        x = 0
    elif right - left > source.upm * 0.98:
        squeeze = source.upm * 0.96 / (right - left)
        return shift.transform((squeeze, 0, 0, 1, (source.upm - (left + right) * squeeze) / 2, 0)), source.upm
    else:
        x = round((source.upm - left - right) / 2)
    return Transform(1, 0, 0, 1, x, 0).transform(shift), source.upm


def draw(source, name, transform):
    pen = TTGlyphPen(None)
    recording = DecomposingRecordingPen(source.glyphs)
    source.glyphs[name].draw(recording)
    if source.fandol:
        quadratic = RecordingPen()
        # 0.8 units of 1000 is a hundredth of a millimetre on a 36 pt title.
        recording.replay(Cu2QuPen(quadratic, 0.8, reverse_direction=True))
        recording = quadratic
    if source.coarse:
        simplify.draw(pen, recording.value, transform, source.coarse)
    else:
        recording.replay(TransformPen(pen, transform))
    glyph = pen.glyph()
    if not source.fandol and glyph.numberOfContours > 0:
        glyph.flags[0] |= source.font['glyf'][name].flags[0] & 0x40 if hasattr(source.font['glyf'][name], 'flags') else 0
    return glyph


def empty_box(upm):
    """The sign for a missing glyph. Fandol's own is a letter F in a box, which reads as text."""
    pen = TTGlyphPen(None)
    for inset, turn in ((0.08, 1), (0.12, -1)):
        low, high = round(inset * upm), round((1 - inset) * upm)
        drop = round(-DESCENDER * upm)
        corners = [(low, low - drop), (low, high - drop), (high, high - drop), (high, low - drop)][::turn]
        pen.moveTo(corners[0])
        for corner in corners[1:]:
            pen.lineTo(corner)
        pen.closePath()
    glyph = pen.glyph()
    glyph.recalcBounds(None)
    return glyph


def build(face, sources, codes, epoch, more=()):
    """`more`: further sources with the codes that each gives."""
    _, short, file, origin, (licence, licence_url) = face
    source = sources[file]
    roman = short == 'Roman'
    codes = sorted(c for c in codes if c in source.cmap and c not in charset.ZERO_WIDTH)

    order, glyphs, metrics, cmap, made = ['.notdef'], {}, {}, {}, {}

    def add(code, name, label, source=source):
        if roman and code in SCRIPTS:
            _, size, lift = SCRIPTS[code]
            transform, advance = Transform(size, 0, 0, size, 0, lift), round(source.advance(name) * size)
        else:
            transform, advance = (Transform(), source.advance(name)) if roman else place(source, code, name)
        key = (source, name, tuple(transform), advance)
        if key not in made:
            made[key] = label
            order.append(label)
            glyphs[label] = draw(source, name, transform)
            glyphs[label].recalcBounds(None)
            metrics[label] = (advance, getattr(glyphs[label], 'xMin', 0))
        return made[key]

    glyphs['.notdef'] = empty_box(source.upm)
    metrics['.notdef'] = (source.upm, glyphs['.notdef'].xMin)

    for code in codes:
        cmap[code] = add(code, source.cmap[code], f'u{code:04X}')
    if roman:
        for code, (of, _, _) in SCRIPTS.items():
            cmap[code] = add(code, source.cmap[of], f'u{code:04X}')
    for other, given in more:
        for code in sorted(given):
            cmap[code] = add(code, other.cmap[code], f'u{code:04X}', other)
    # Word breaks and joins travel in the text; a face without them prints a box.
    order.append('zero')
    glyphs['zero'] = TTGlyphPen(None).glyph()
    metrics['zero'] = (0, 0)
    cmap.update({code: 'zero' for code in charset.ZERO_WIDTH})

    by_name = {source.cmap[code]: code for code in reversed(codes)}
    vertical = {}
    if source.fandol:
        vertical = {cmap[a]: cmap[b] for a, b in VERTICAL_PAIRS.items() if a in cmap and b in cmap}
    elif not roman:
        for code in codes:
            form = source.vert.get(source.cmap[code])
            if code in charset.VERTICAL_FORMS or not form:
                continue
            vertical[cmap[code]] = cmap[by_name[form]] if form in by_name else add(None, form, f'u{code:04X}.vert')

    builder = FontBuilder(source.upm, isTTF=True)
    builder.setupGlyphOrder(order)
    builder.setupCharacterMap(cmap)
    builder.setupGlyf(glyphs)
    builder.setupHorizontalMetrics(metrics)
    ascender, descender = round(ASCENDER * source.upm), round(DESCENDER * source.upm)
    builder.setupHorizontalHeader(ascent=ascender, descent=descender, lineGap=0)
    family = f'Nianbao {short}'
    origins = [source, *(other for other, _ in more)]
    builder.setupNameTable({
        'copyright': '\n'.join(s.record(0) for s in origins),
        'familyName': family,
        'styleName': 'Regular',
        'uniqueFontIdentifier': f'{VERSION};Nianbao{short}-Regular',
        'fullName': family,
        'version': f'Version {VERSION}; modified from {origin}',
        'psName': f'Nianbao{short}-Regular',
        **({'trademark': ' '.join(dict.fromkeys(filter(None, (s.record(7) for s in origins))))} if any(s.record(7) for s in origins) else {}),
        **({'designer': source.record(9)} if source.record(9) else {}),
        'description': f'A modified version of {origin}, made for nianbao: renamed, reduced to the characters of official Chinese '
                       'documents, unhinted, with metrics and the places of some symbols evened out. Not endorsed by the makers of the original.',
        'licenseDescription': licence,
        'licenseInfoURL': licence_url,
    }, mac=False)
    # Every face is the regular one of a family of its own, so that no program links or embolds them.
    builder.setupOS2(
        version=4, usWeightClass=400, usWidthClass=5, fsType=0, fsSelection=0x40 | 0x80, achVendID='NONE',
        sTypoAscender=ascender, sTypoDescender=descender, sTypoLineGap=0, usWinAscent=ascender, usWinDescent=-descender,
        sxHeight=round(source.upm * 0.45), sCapHeight=round(source.upm * 0.66), usDefaultChar=0, usBreakChar=0x20,
        ulCodePageRange1=0x3 if roman else 0x1 | 1 << 18, usFirstCharIndex=min(cmap), usLastCharIndex=min(0xFFFF, max(cmap)))
    os2 = builder.font['OS/2']
    os2.recalcUnicodeRanges(builder.font)
    os2.recalcAvgCharWidth(builder.font)
    builder.setupPost(keepGlyphNames=False, underlinePosition=-round(0.1 * source.upm), underlineThickness=round(0.05 * source.upm))

    font = builder.font
    if vertical:
        rules = '\n'.join(f'sub {a} by {b};' for a, b in sorted(vertical.items()) if a != b)
        addOpenTypeFeaturesFromString(font, f'languagesystem DFLT dflt; languagesystem hani dflt; feature vert {{\n{rules}\n}} vert;')
    font['gasp'] = newTable('gasp')
    font['gasp'].gaspRange = {0xFFFF: 0x0A}  # unhinted: smooth at every size, never grid-fit
    font['head'].fontRevision = float(VERSION)
    font['head'].flags = 0x0B
    font['head'].created = font['head'].modified = epoch + MAC_EPOCH
    font['head'].macStyle = 0
    font.recalcTimestamp = False
    return font


def main(source_dir, out):
    assert fontTools.version == PINNED_FONTTOOLS, f'fontTools {fontTools.version}: the checked-in files were made with {PINNED_FONTTOOLS}'
    epoch = int(os.environ['SOURCE_DATE_EPOCH'])
    source_dir, out = Path(source_dir), Path(out)
    target = charset.target(source_dir / 'Unihan_OtherMappings.txt.bz2')
    files = dict.fromkeys((*(face[2] for face in FACES), *FALLBACK))
    sources = {file: Source(source_dir / file) for file in files}
    for file, units in COARSE.items():
        sources[file].coarse = units
    for file, source in sources.items():
        if 'Liberation' not in file and 'Symbols' not in file:
            choose_chinese_forms(source)
    have_both = set.intersection(*(set(s.cmap) for s in sources.values() if s.fandol))
    carried = have_both & (target | charset.LATIN_1)
    lxgw, symbols, serif = (sources[file] for file in FALLBACK)
    drawn = ((target | charset.COMMON) - carried | charset.BASIC_LATIN | charset.PUNCTUATION) & set(lxgw.cmap)
    marks = charset.BOXES & set(symbols.cmap)
    drawn -= marks
    hanzi = (charset.gbk() | charset.RARE & set(lxgw.cmap)) & set(serif.cmap) - carried - drawn - marks
    more = ((symbols, marks), (serif, hanzi))
    only = os.environ.get('FACES', '').split()
    for face in FACES:
        short = face[1]
        if only and short not in only:
            continue
        codes = {
            'Roman': charset.ROMAN,
            'Fallback': drawn,
        }.get(short, target | charset.LATIN_1)
        font = build(face, sources, codes, epoch, more if short == 'Fallback' else ())
        path = out / face[0] / f'Nianbao{short}.ttf'
        path.parent.mkdir(parents=True, exist_ok=True)
        font.save(path, reorderTables=True)
        print(f'{path.stat().st_size:>9,}  {face[0]}/{path.name}  {len(font.getBestCmap())} characters, {len(font.getGlyphOrder())} glyphs')


main(*sys.argv[1:])
