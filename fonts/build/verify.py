"""Checks the faces in the folder above (or in a given one) and prints what a layout engine must know: verify.py [FONTS [UNIHAN]]

UNIHAN is Unihan_OtherMappings.txt.bz2 of Debian's unicode-data, which has 通用规范汉字表.
"""
import sys
from pathlib import Path

from fontTools.pens.boundsPen import BoundsPen
from fontTools.ttLib import TTFont

import charset

FONTS = Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).resolve().parent.parent
UNIHAN = sys.argv[2] if len(sys.argv) > 2 else '/usr/share/unicode/Unihan_OtherMappings.txt.bz2'
ROLES = ('ofl/NianbaoBiaosong', 'ofl/NianbaoSongti', 'ofl/NianbaoHeiti', 'gpl/NianbaoFangsong', 'gpl/NianbaoKaiti')
LIMIT = 30_500_000
REQUIRED = charset.BASIC_LATIN | charset.PUNCTUATION | set(charset.ZERO_WIDTH)
REQUIRED_WITH_FALLBACK = REQUIRED | {0xFE11, 0xFE12, 0xFE35, 0xFE36} | set(map(ord, (
    '①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳㈠㈡㈢㈣㈤㈥㈦㈧㈨㈩ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩⅪⅫ℃‰§°±×÷≤≥≠≈□■○●◎△▲★☆√←↑→↓～—…·“”‘’〔〕【】〖〗￥№㎡㎞')))
# Beside the faces of each role there are the fallback and the Latin face.
REQUIRED_SOMEWHERE = charset.BOXES | charset.span(0x3251, 0x325F) | charset.span(0x32B1, 0x32BF) | set(map(ord, '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿ₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎ₓ'))
TIMES = {'0': 1024, '1': 1024, ',': 512, '.': 512, 'A': 1479, 'W': 1933, 'a': 909, 'm': 1593, '%': 1706, '(': 682, '-': 682, ' ': 512}

failures = []


def check(condition, message):
    if not condition:
        failures.append(message)


def facts(name):
    font = TTFont(FONTS / f'{name}.ttf', recalcTimestamp=False)
    cmap, upm, hmtx = font.getBestCmap(), font['head'].unitsPerEm, font['hmtx']
    glyphs = font.getGlyphSet()
    short = name.split('/')[1]

    def width(code):
        return hmtx[cmap[code]][0] / upm

    def ink(code):
        pen = BoundsPen(glyphs)
        glyphs[cmap[code]].draw(pen)
        return [round(v * 1000 / upm) for v in pen.bounds]

    os2, hhea, head = font['OS/2'], font['hhea'], font['head']
    want = (round(0.88 * upm), round(-0.12 * upm), 0)
    check((hhea.ascent, hhea.descent, hhea.lineGap) == want, f'{short}: hhea')
    check((os2.sTypoAscender, os2.sTypoDescender, os2.sTypoLineGap) == want, f'{short}: typo metrics')
    check((os2.usWinAscent, -os2.usWinDescent) == want[:2], f'{short}: win metrics')
    check(os2.fsSelection == 0xC0 and os2.usWeightClass == 400 and head.macStyle == 0, f'{short}: not a plain regular style')
    check(os2.fsType == 0, f'{short}: fsType')
    check('glyf' in font and not {'CFF ', 'fpgm', 'prep', 'cvt ', 'GPOS', 'kern', 'fvar'} & set(font.keys()), f'{short}: tables')
    if 'GSUB' in font:
        check({r.FeatureTag for r in font['GSUB'].table.FeatureList.FeatureRecord} == {'vert'}, f'{short}: features')
    family = short.replace('Nianbao', 'Nianbao ')
    names = font['name']
    check([names.getDebugName(i) for i in (1, 2, 4, 6)] == [family, 'Regular', family, f'{short}-Regular'], f'{short}: names')
    check('modified' in names.getDebugName(5) and all(names.getDebugName(i) for i in (0, 10, 13, 14)), f'{short}: copyright, licence or description')
    for code in charset.ZERO_WIDTH:
        check(code in cmap and width(code) == 0 and font['glyf'][cmap[code]].numberOfContours == 0, f'{short}: U+{code:04X} has a width')
    for glyph in font.getGlyphOrder():
        check(getattr(font['glyf'][glyph], 'xMin', 0) == hmtx[glyph][1], f'{short}: side bearing of {glyph}')

    if name.endswith('Roman'):
        for character, advance in TIMES.items():
            check(hmtx[cmap[ord(character)]][0] == advance, f'{short}: {character} is not as wide as in Times New Roman')
        check(len({width(c) for c in range(0x30, 0x3A)}) == 1, f'{short}: figures of unequal width')
    else:
        for code in sorted(set(cmap)):
            if charset.one_em(code):
                check(width(code) == 1, f'{short}: U+{code:04X} {chr(code)} is {width(code)} em')
        check(not REQUIRED - set(cmap), f'{short}: lacks {sorted(map(chr, REQUIRED - set(cmap)))}')
        left, _, right, _ = ink(0x2014)
        check(left <= 0 and right >= 1000, f'{short}: —— has a gap')
        for a, b in ('“”', '‘’', '（）', '《》', '〈〉', '〔〕', '【】'):
            check(ink(ord(a))[0] >= 500 and ink(ord(b))[2] <= 500, f'{short}: {a}{b} are not in their halves')
        for mark in '，。、：；！':
            check(ink(ord(mark))[2] <= 500, f'{short}: {mark} is not at the left')
        for mark in '，。、':
            check((ink(ord(mark))[1] + ink(ord(mark))[3]) / 2 < 150, f'{short}: {mark} is not at the foot')
        for mark in '…·—':
            box = ink(ord(mark))
            check(abs((box[0] + box[2]) / 2 - 500) <= 5 and abs((box[1] + box[3]) / 2 - 369) <= 20, f'{short}: {mark} is not centred {box}')
    return set(cmap), {c: width(c) for c in cmap}


def main():
    tgh = charset.tgh(UNIHAN)
    fallback, _ = facts('ofl/NianbaoFallback')
    latin, _ = facts('ofl/NianbaoRoman')
    total = 0
    print(f'{"face":18}{"bytes":>11}{"characters":>12}{"表内字":>6}{"with fallback":>15}  not one em, apart from letters, ASCII and Latin-1')
    for name in (*ROLES, 'ofl/NianbaoFallback', 'ofl/NianbaoRoman'):
        size = (FONTS / f'{name}.ttf').stat().st_size
        total += size
        covered, widths = facts(name)
        both = len(tgh & (covered | fallback))
        roman = name.endswith('Roman')
        odd = ' '.join(f'U+{c:04X}={w:.3f}' for c, w in sorted(widths.items())
                       if w != 1 and not chr(c).isalpha() and c > 0xFF and c not in charset.ZERO_WIDTH and not roman)
        print(f'{name.split("/")[1]:18}{size:>11,}{len(covered):>12,}{len(tgh & covered):>9,}{both:>15,}  {odd}')
        if name in ROLES:
            check(both == 8105, f'{name}: {8105 - both} characters of the table missing')
            missing = REQUIRED_WITH_FALLBACK - covered - fallback
            check(not missing, f'{name}: lacks {sorted(map(chr, missing))}')
            check(not charset.gb2312() - covered - fallback, f'{name}: GB 2312 is incomplete')
            hanzi = {c for c in charset.gbk() if chr(c).isalpha() and c >= 0x3400}
            check(not hanzi - covered - fallback, f'{name}: lacks {len(hanzi - covered - fallback)} hanzi of GBK')
            missing = REQUIRED_SOMEWHERE - covered - fallback - latin
            check(not missing, f'{name}: lacks {sorted(map(chr, missing))}')
    print(f'{"all":18}{total:>11,}')
    check(total < LIMIT, 'the faces are too large for the package')
    print(*failures or ['ok'], sep='\n')
    return 1 if failures else 0


sys.exit(main())
