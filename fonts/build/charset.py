"""Which characters the faces carry, and which of them fill a whole em."""
import bz2
import re


def span(first, last):
    return set(range(first, last + 1))


def gb2312():
    found = set()
    for row in range(0xA1, 0xF8):
        for cell in range(0xA1, 0xFF):
            try:
                found.add(ord(bytes([row, cell]).decode('gb2312')))
            except UnicodeDecodeError:
                pass
    return found


def gbk():
    found = set()
    for row in range(0x81, 0xFF):
        for cell in range(0x40, 0xFF):
            try:
                found.add(ord(bytes([row, cell]).decode('gbk')))
            except UnicodeDecodeError:
                pass
    return found


def tgh(unihan):
    """通用规范汉字表 (2013), from Unihan's kTGH."""
    with bz2.open(unihan, 'rt', encoding='utf-8') as lines:
        found = {int(m[1], 16) for m in (re.match(r'U\+([0-9A-F]+)\tkTGH\t', line) for line in lines) if m}
    assert len(found) == 8105, len(found)
    return found


BASIC_LATIN = span(0x20, 0x7E)
LATIN_1 = span(0xA0, 0xFF)
ZERO_WIDTH = (0x200B, 0x2060, 0xFEFF)
VERTICAL_FORMS = span(0xFE10, 0xFE1F) | span(0xFE30, 0xFE44)
SYMBOLS = (
    set(map(ord, '—―…‥“”‘’·•‧・、。〃々〆〇〈〉《》「」『』【】〒〓〔〕〖〗～￥￠￡№℃℉‰‱§°±×÷≤≥≠≈≡≌∽∝∞'
                 '□■○●◎◇◆△▲▽▼☆★√←↑→↓↖↗↘↙※‖′″⊙⊕⌒∥∠⊥∵∴∷∶﹏'))
    | span(0x2460, 0x249B) | span(0x3220, 0x3229)               # ① ⑴ ⒈ ㈠
    | span(0x2160, 0x216B) | span(0x2170, 0x2179)               # Ⅰ ⅰ
    | {0x338E, 0x338F, 0x33A5, 0x33C4, 0x33CE, 0x33D1, 0x33D5} | span(0x339C, 0x33A1)  # ㎡ ㎞ …
    | span(0x3000, 0x3003) | span(0x3005, 0x301F) | span(0x3021, 0x3029) | span(0xFF01, 0xFF5E) | span(0xFFE0, 0xFFE6)
    | VERTICAL_FORMS | {0x2E3A, 0x2E3B})

# What else copies and clerks bring along: units, numbers in circles, marks, kana, arrows. Radicals, small forms and
# hyphens are read as what they mean (src/ground/plainText.ts) and need no glyph.
COMMON = (
    span(0x2100, 0x214F) | span(0x2150, 0x218B) | span(0x2190, 0x2199) | span(0x2200, 0x22FF) | span(0x2300, 0x2312)
    | span(0x2460, 0x24FF) | span(0x2500, 0x257F) | span(0x2580, 0x25FF) | span(0x2776, 0x2793) | span(0x3003, 0x3030)
    | span(0x3041, 0x30FF) | span(0x3105, 0x312F) | span(0x3220, 0x32FE) | span(0x3300, 0x33FF) | {0x2BC, 0x22EF, 0x2219, 0x22C5, 0xFA11})
BOXES = {0x260E, 0x2610, 0x2611, 0x2612, 0x26A0, 0x2709, 0x2713, 0x2714, 0x2715, 0x2717, 0x2718, 0x27A2, 0x27A4}

# The hanzi of Extension A and the ones added since that a maker of faces for mainland texts has drawn: names of places and people.
RARE = span(0x3400, 0x4DBF) | span(0x9FA6, 0x9FFF)

# The one-em punctuation that every CJK face must carry, the fallback too.
PUNCTUATION = set(map(ord, '—…“”‘’·、，。：；？！（）《》〈〉〔〕【】～'))

ROMAN = (BASIC_LATIN | LATIN_1 | span(0x100, 0x17F) | span(0x2C6, 0x2DD) | span(0x2000, 0x200A)
         | span(0x2070, 0x209C)
         | span(0x2010, 0x2027) | {0x202F, 0x2030, 0x2032, 0x2033, 0x2039, 0x203A, 0x2044, 0x20AC, 0x2122, 0x2212})


def target(unihan):
    return gb2312() | tgh(unihan) | SYMBOLS | BASIC_LATIN


def one_em(code):
    """Everything but letters, ASCII and dashes of western text: the official faces set all of GB 2312's symbols on a full em."""
    if code in (0xA4, 0xA7, 0xA8, 0xB0, 0xB1, 0xB7, 0xD7, 0xF7, 0x2C7, 0x2C9):
        return True
    if code < 0x2010 or code in ZERO_WIDTH or code in (0x2E3A, 0x2E3B, 0x20AC, 0x2122):
        return False
    return not 0x2010 <= code <= 0x2013
