"""Ids: words for the kinds of hospitals, pinyin for the rest; `陵水县人民医院` is `lingshuixian-people`."""

import pathlib
import re

# Places that are read otherwise than the generator's tables say.
READINGS = {
    "弥勒": "mi le", "郭勒": "guo le", "尼勒克": "ni le ke", "阿勒泰": "a le tai", "策勒": "ce le", "疏勒": "shu le",
    "库尔勒": "ku er le", "穆棱": "mu ling", "牟定": "mou ding", "繁峙": "fan shi", "犍为": "qian wei",
}
NAMES = pathlib.Path(__file__).parents[2] / "Sources/Content/Names"
DIGITS = {"〇": 0, "一": 1, "二": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8, "九": 9}
# The longest first where one begins another.
TERMS = [
    ("中西医结合医院", "tcwm"), ("蒙医中医医院", "mongolian-tcm"), ("蒙医医院", "mongolian"), ("蒙医院", "mongolian"),
    ("中蒙医院", "tcm-mongolian"), ("蒙中医院", "mongolian-tcm"), ("维吾尔医医院", "uyghur"), ("藏医院", "tibetan"),
    ("傣医医院", "dai"), ("妇幼保健计划生育服务中心", "mch"), ("妇幼保健院", "mch"), ("妇女儿童医院", "women-children"),
    ("中医医院", "tcm"), ("中医院", "tcm"), ("中心人民医院", "central-people"), ("人民医院", "people"), ("中心医院", "central"),
    ("儿童医院", "children"), ("口腔医院", "stomatology"), ("肿瘤医院", "tumor"), ("传染病医院", "infectious"),
    ("结核病医院", "tb"), ("精神卫生中心", "mental"), ("眼科医院", "eye"), ("胸科医院", "chest"), ("骨科医院", "orthopaedics"),
    ("康复医院", "rehabilitation"), ("农场医院", "farm"), ("总医院", "general"), ("市立医院", "municipal"), ("省立医院", "provincial"), ("附属医院", "affiliated"), ("首都医科大学", "ccmu"), ("中国中医科学院", "cacms"), ("中国医学科学院", "cams"),
   
    ("附属", "affiliated"), ("中国人民解放军联勤保障部队", "pla"), ("中国人民解放军", "pla"), ("解放军", "pla"), ("医科大学", "mu"), ("中医药大学", "utcm"), ("医学院", "mc"), ("大学", "u"), ("医院", "hospital"),
]


def readings():
    """The reading of each character and of the words that are read otherwise, from the generator's own tables."""
    text = (NAMES / "Pinyin+Readings.swift").read_text("utf-8").split('"""')[1]
    table = {}
    for syllable, characters in re.findall(r"([a-z]+)\s+([^a-z]+)", text):
        for character in "".join(characters.split()):
            table[character] = syllable
    literal = (NAMES / "Pinyin+Words.swift").read_text("utf-8").split('"""')[1]
    for entry in re.split(r"[,\n]", literal):
        word, *syllables = entry.split() or [""]
        if word:
            table[word] = " ".join(syllables)
    return table


def syllables(name, table):
    """The syllables of a name, parted by spaces; the longest word of the table that stands at a place is read."""
    out, i = [], 0
    while i < len(name):
        length = next(n for n in (4, 3, 2, 1) if n == 1 or name[i:i + n] in table)
        piece = name[i:i + length]
        out.append(table.get(piece, piece.lower() if piece.isascii() and piece.isalnum() else ""))
        i += length
    return " ".join(out).strip()


def own_reading(name, table):
    """The reading of a name where the generator would find another, else an empty text."""
    right = syllables(name, {**table, **READINGS})
    return right if right != syllables(name, table) else ""


def value(figures, number):
    """The digits of 九六三 or of 十一."""
    if figures:
        return "".join(str(DIGITS.get(figure, figure)) for figure in figures)
    tens, _, ones = number.rpartition("十")
    return str((DIGITS.get(tens, 1) * 10 if "十" in number else 0) + DIGITS.get(ones, 0))


def slug(name, table):
    """The id that a name gives, before it is made unique."""
    words, start, i = [], 0, 0

    def close():
        run = syllables(name[start:i], table).replace(" ", "")
        if run:
            words.append(run)

    while i < len(name):
        figures = re.match("第?([〇一二三四五六七八九0-9]{3,})|第([一二三四五六七八九十]+)", name[i:])
        unit = re.match("(维吾尔|回族)?自治区|[省市]", name[i:]) if i > start else None
        term = next(((text, word) for text, word in TERMS if name.startswith(text, i)), None)
        length = len(term[0]) if term else len((figures or unit).group()) if figures or unit else 0
        if length:
            close()
            words += [term[1]] if term else [value(*figures.groups())] if figures else []
        i += length or 1
        start = i if length else start
    close()
    # A house is a hospital: the word says nothing after a number or another term.
    if len(words) > 1 and words[-1] == "hospital":
        words.pop()
    return "-".join(words)


def free(wanted, place, taken):
    """`wanted`, or `wanted-place`, or the first of `wanted-b`, `wanted-c`, …: a digit would look like a number of its own."""
    tries = [wanted, f"{wanted}-{place}", *(f"{wanted}-{letter}" for letter in "bcdefghijklmnopqrstuvwxyz")]
    return next(tried for tried in tries if tried not in taken)
