"""The output of a site, as the checks see it: its files, its pages, and the targets of its URLs."""

import functools
import sys
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit

VOID = frozenset("area base br col embed hr img input link meta source track wbr".split())


class Element:
    """A start tag: its name, its attributes, its line, and the text inside it."""

    def __init__(self, name, attributes, line):
        self.name, self.attributes, self.line, self.text = name, attributes, line, ""

    def __getitem__(self, name):
        return self.attributes.get(name)

    def __contains__(self, name):
        return name in self.attributes

    def tokens(self, name):
        return (self[name] or "").split()


class Page(HTMLParser):
    """An HTML file, which is parsed when its elements are needed: many tests need only the source."""

    def __init__(self, path, text):
        super().__init__(convert_charrefs=True)
        self.path, self.source, self._elements, self._open = path, text, [], []

    @functools.cached_property
    def elements(self):
        """The elements in order."""
        self.feed(self.source)
        self.close()
        return self._elements

    def handle_starttag(self, tag, attrs):
        element = Element(tag, {name: value or "" for name, value in attrs}, self.getpos()[0])
        self._elements.append(element)
        if tag not in VOID:
            self._open.append(element)

    def handle_startendtag(self, tag, attrs):
        self.handle_starttag(tag, attrs)
        if tag not in VOID:
            self.handle_endtag(tag)

    def handle_endtag(self, tag):
        for index in range(len(self._open) - 1, -1, -1):
            if self._open[index].name == tag:
                del self._open[index:]
                break

    def handle_data(self, data):
        for element in self._open:
            element.text += data

    def all(self, *names):
        return [element for element in self.elements if element.name in names]

    def links(self, relation):
        return [link for link in self.all("link") if relation in link.tokens("rel")]

    def meta(self, name):
        return [m["content"] or "" for m in self.all("meta") if name in (m["name"], m["property"], m["http-equiv"])]

    @functools.cached_property
    def anchors(self):
        return {element["id"] for element in self.elements if element["id"]}


class Output:
    """The output folder of a build."""

    def __init__(self, root):
        self.root = Path(root)
        self.files = {
            path.relative_to(self.root).as_posix(): path
            for path in sorted(self.root.rglob("*"))
            if path.is_file() and path.name != ".gitignore"
        }
        if "index.html" not in self.files:
            raise SystemExit(f"{root}: no index.html")
        canonical = Page("index.html", self.text("index.html")).links("canonical")
        if not canonical or not urlsplit(canonical[0]["href"]).scheme:
            raise SystemExit("index.html: no canonical URL to derive the base URL from")
        self.base = canonical[0]["href"].rstrip("/") + "/"

    @functools.cached_property
    def pages(self):
        """The HTML files by name."""
        return {name: Page(name, self.text(name)) for name in self.files if name.endswith(".html")}

    def text(self, name):
        return self.files[name].read_text(encoding="utf-8")

    def address(self, name):
        """Returns the absolute URL of a file."""
        return urljoin(self.base, name[: -len("index.html")] if name.split("/")[-1] == "index.html" else name)

    def is_own(self, url):
        """Whether an absolute URL is on this site's host."""
        return urlsplit(url)[:2] == urlsplit(self.base)[:2]

    def file(self, url):
        """Returns the file that a server would send for an absolute URL of this site, or None."""
        path, prefix = unquote(urlsplit(url).path), unquote(urlsplit(self.base).path)
        if not path.startswith(prefix):
            return None
        name = path[len(prefix) :]
        if name == "" or name.endswith("/"):
            name += "index.html"
        return name if name in self.files else None


def finish(what, faults, count):
    """Prints the faults and exits, with status 0 if there are none."""
    for fault in faults[:200]:
        print(fault)
    if len(faults) > 200:
        print(f"… and {len(faults) - 200} more")
    print(f"{what}: {count} checked, {len(faults)} faults")
    sys.exit(1 if faults else 0)
