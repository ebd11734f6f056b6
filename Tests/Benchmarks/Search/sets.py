"""The sites to search, and their queries."""

import html
import random
import re
import subprocess
import sys
from html.parser import HTMLParser
from pathlib import Path

HERE = Path(__file__).resolve().parent
HAN = re.compile(r"[\u4e00-\u9fff]+")
SITE = "title: 检索\nbase_url: https://example.org\nlanguage: zh-Hans\ntimezone: Asia/Shanghai\n"
QUERIES = 200


def generated(articles, folder):
    """A site of generated articles, with queries drawn from their texts."""
    subprocess.run([sys.executable, HERE.parent / "corpus.py", folder.parent, str(articles), str(max(50, articles // 10)), "xinglin"], check=True)


def help_set(package, folder):
    """Writes the texts of the help as articles; returns its Chinese index keywords."""
    keywords = set()
    root = next(Path(package).rglob("help/zh-CN/text"))
    number = 0
    for path in sorted(root.rglob("*.html")):
        page = Help()
        page.feed(path.read_text(encoding="utf-8"))
        body = "\n\n".join(text for text in page.lines if text)
        if len(HAN.findall(body)) < 3 or not page.title:
            continue
        keywords.update(word for word in page.keywords if HAN.fullmatch(word) and 2 <= len(word) <= 8)
        number += 1
        title = page.title.replace("'", "''")
        date = f"20{10 + number % 10}-{1 + number % 12:02}-{1 + number % 28:02}"
        target = folder / f"articles/{date[:4]}/h{number}.md"
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(f"---\ntitle: '{title}'\ndate: {date}\n---\n\n{body}\n", encoding="utf-8")
    (folder / "site.yml").write_text(SITE, encoding="utf-8")
    return sorted(keywords)


class Help(HTMLParser):
    """The title, keywords and paragraphs of a help page, with the paragraphs as escaped Markdown."""

    def __init__(self):
        super().__init__(convert_charrefs=True)
        self.title, self.keywords, self.lines, self.inside, self.skipped = "", [], [], False, 0

    def handle_starttag(self, tag, attributes):
        values = dict(attributes)
        if tag == "div" and values.get("id") == "DisplayArea":
            self.inside = True
        if tag == "meta" and values.get("itemprop") == "keywords":
            self.keywords += re.split(r"[,，;；]", values.get("content", ""))
        if not self.inside:
            return
        if tag in ("script", "style"):
            self.skipped += 1
        if tag in ("p", "h1", "h2", "h3", "h4", "h5", "h6", "pre", "li", "td", "th"):
            self.lines.append("#" * int(tag[1]) + " " if tag[0] == "h" and tag[1:].isdigit() else "")

    def handle_endtag(self, tag):
        if tag in ("script", "style"):
            self.skipped = max(0, self.skipped - 1)

    def handle_data(self, data):
        if not self.inside or self.skipped or not self.lines:
            return
        # Some pages contain corrupt bytes.
        text = re.sub(r"[\x00-\x1f\x7f-\x9f\ufffd]+", "", re.sub(r"\s+", " ", data))
        if not self.title and self.lines[-1].startswith("# ") and text.strip():
            self.title = text.strip()
        self.lines[-1] += re.sub(r"([\\`*_{}\[\]()#+.!|<>~&:$-])", r"\\\1", html.unescape(text))


def queries(texts, keywords):
    """Returns 200 queries: keywords that occur in a text, or else two to six characters from the texts."""
    rnd = random.Random(7)
    if keywords:
        found = [word for word in keywords if any(word in text for text in texts)]
        return rnd.sample(found, min(QUERIES, len(found)))
    chosen = set()
    while len(chosen) < QUERIES:
        run = rnd.choice(HAN.findall(rnd.choice(texts)) or [""])
        length = rnd.choice([2, 2, 2, 3, 4, 4, 6])
        if len(run) >= length:
            start = rnd.randrange(len(run) - length + 1)
            chosen.add(run[start : start + length])
    return sorted(chosen)
