"""Writes a corpus of generated Chinese articles, the same for every generator under comparison.

    python3 Tests/Benchmarks/corpus.py FOLDER ARTICLES HOSPITALS xinglin|hugo

An article has about 1,600 Han characters in three to six sections with bold text, links, lists and quotations. It belongs to one
column, refers to one to three hospitals, one of them in the text, too, and has three tags. The words are drawn from an invented
vocabulary by Zipf's law, so that the repetition is realistic and no text is copyrighted. An article depends only on its number: a
larger corpus begins with the articles of a smaller one.

Both variants contain the same texts and entities; `hugo` includes the configuration and layouts of the folder Hugo beside this file,
which generate the same kinds of pages.
"""

import datetime
import itertools
import random
import shutil
import sys
from pathlib import Path

SEED = "xinglin benchmark 1"
FLAVOURS = ("xinglin", "hugo")
PROVINCES = (
    "北京 天津 河北 山西 内蒙古 辽宁 吉林 黑龙江 上海 江苏 浙江 安徽 福建 江西 山东 河南 湖北 湖南 广东 广西 海南 重庆"
    " 四川 贵州 云南 西藏 陕西 甘肃 青海 宁夏 新疆"
).split()
COLUMNS = {"forum": "论坛", "culture": "文化", "stories": "故事", "cases": "案例", "interviews": "访谈"}
TITLE = "医疗论坛"
TAGS = 200


class Vocabulary:
    """Invented words of one to four characters, most frequent first."""

    def __init__(self, size=20_000, characters=2_500):
        chance = random.Random(SEED)
        signs = [chr(0x4E00 + number) for number in chance.sample(range(0x51A5), characters)]
        lengths = chance.choices((1, 2, 3, 4), (2, 6, 1, 1), k=size)
        self.words = ["".join(chance.choices(signs, k=length)) for length in lengths]
        self.weights = list(itertools.accumulate(1 / (rank + 10) for rank in range(size)))

    def text(self, chance, length):
        """Returns words with the given total number of characters."""
        text = ""
        while len(text) < length:
            text += "".join(chance.choices(self.words, cum_weights=self.weights, k=(length - len(text)) // 2 + 1))
        return text[:length]


class Writer:
    """Texts that depend only on a name."""

    def __init__(self, vocabulary, name):
        self.chance = random.Random(f"{SEED}/{name}")
        self.vocabulary = vocabulary

    def text(self, least, most=None):
        return self.vocabulary.text(self.chance, self.chance.randint(least, most or least))

    def sentence(self):
        sentence = f"{self.text(8, 18)}，{self.text(8, 22)}"
        if self.chance.random() < 0.12:
            sentence += f"**{self.text(4, 8)}**{self.text(5)}"
        if self.chance.random() < 0.07:
            sentence += f"[{self.text(6)}](https://example.org/{self.chance.randint(1, 9999)})"
        return sentence + "。"

    def paragraph(self):
        return "".join(self.sentence() for _ in range(self.chance.randint(2, 5)))

    def body(self, mention):
        """Returns blocks of Markdown; the first paragraph mentions a name."""
        blocks = []
        for section in range(self.chance.randint(3, 6)):
            blocks.append(f"## {self.text(6, 14)}")
            blocks += [self.paragraph() for _ in range(self.chance.randint(2, 4))]
            if section == 0:
                blocks[1] = f"{mention}{blocks[1]}"
            if self.chance.random() < 0.4:
                blocks.append("\n".join(f"- {self.text(8, 20)}" for _ in range(4)))
            if self.chance.random() < 0.15:
                blocks.append(f"> {self.paragraph()}")
        return "\n\n".join(blocks) + "\n"


class Corpus:
    """A number of articles about a number of hospitals, in one variant."""

    def __init__(self, folder, articles, hospitals, flavour):
        self.folder, self.articles, self.flavour = Path(folder), articles, flavour
        self.content = self.folder / "content"
        self.vocabulary = Vocabulary()
        self.hospitals = [self.hospital_name(number) for number in range(hospitals)]

    def hospital_name(self, number):
        return f"{PROVINCES[number % len(PROVINCES)]}{Writer(self.vocabulary, f'hospital {number}').text(2)}第{number}医院"

    def write(self):
        """Writes all files."""
        self.write_site()
        for key, title in COLUMNS.items():
            writer = Writer(self.vocabulary, f"column {key}")
            head = f"title: {title}\nsummary: {writer.text(30)}"
            self.put(self.entity("columns", key), head, writer.paragraph())
        for number in range(len(self.hospitals)):
            self.write_hospital(number)
        for number in range(self.articles):
            self.write_article(number)

    def write_site(self):
        if self.flavour == "hugo":
            shutil.copytree(Path(__file__).with_name("Hugo"), self.folder, dirs_exist_ok=True)
            return
        self.content.mkdir(parents=True, exist_ok=True)
        site = f"title: {TITLE}\nbase_url: https://example.org\nlanguage: zh-Hans\ntimezone: Asia/Shanghai\n"
        (self.content / "site.yml").write_text(site, encoding="utf-8")

    def write_hospital(self, number, renamed=None):
        """Writes a hospital; `renamed` is its new name, while articles keep using the old one."""
        name = self.hospitals[number]
        if self.flavour == "hugo":
            head = f"title: {renamed or name}"
        else:
            head = f"name: {renamed or name}\nprovince: {PROVINCES[number % len(PROVINCES)]}"
            if renamed:
                head += f"\naliases: [{name}]"
        self.put(self.entity("hospitals", f"h{number:05d}"), head, "")

    def write_article(self, number, addition=""):
        """Writes an article; `addition` is an additional last paragraph."""
        writer = Writer(self.vocabulary, f"article {number}")
        chance = writer.chance
        column = chance.choice(list(COLUMNS))
        date = datetime.date(2016, 1, 1) + datetime.timedelta(days=chance.randrange(3650))
        about = chance.sample(range(len(self.hospitals)), chance.randint(1, 3))
        tags = chance.sample(range(TAGS), 3)
        # Hugo identifies the terms of a taxonomy by folder name, Xinglin by any name.
        is_hugo = self.flavour == "hugo"
        hospitals = [f"h{hospital:05d}" if is_hugo else self.hospitals[hospital] for hospital in about]
        head = [
            f"title: {writer.text(10, 24)}",
            f"date: {date}",
            f"summary: {writer.text(40)}",
            f"authors: [{writer.text(3)}]",
            f"columns: [{column}]" if is_hugo else f"column: {column}",
            "hospitals:",
            *(f"  - {hospital}" for hospital in hospitals),
            "tags:",
            *(f"  - 标签{tag}" for tag in tags),
        ]
        body = writer.body(self.hospitals[about[0]])
        path = f"articles/{date.year}/a{number:06d}.md"
        self.put(path, "\n".join(head), body + (f"\n{addition}\n" if addition else ""))

    def entity(self, kind, key):
        return f"{kind}/{key}/_index.md" if self.flavour == "hugo" else f"{kind}/{key}.md"

    def put(self, path, head, body):
        path = self.content / path
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(f"---\n{head}\n---\n" + (f"\n{body}" if body else ""), encoding="utf-8")


def main(arguments):
    if len(arguments) != 4 or arguments[3] not in FLAVOURS:
        sys.exit(__doc__)
    folder, articles, hospitals, flavour = arguments
    Corpus(folder, int(articles), int(hospitals), flavour).write()


if __name__ == "__main__":
    main(sys.argv[1:])
