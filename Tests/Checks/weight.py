"""Checks that pages are light: what the reader of an article loads, gzipped, and what blocks rendering.

    python3 Tests/Checks/weight.py SITE
"""

import gzip
import re
import sys
from urllib.parse import urljoin

from output import Output, finish

KILOBYTE = 1024
ARTICLE, STYLES, SCRIPTS = 8 * KILOBYTE, 10 * KILOBYTE, 10 * KILOBYTE
GATE = 12 * KILOBYTE
CHARACTERS = 2000


def weight(data):
    """Returns the transfer size of some bytes."""
    return len(gzip.compress(data, 9, mtime=0))


def loaded(page, output, elements, attribute):
    """Returns the transfer size of the site's files that some elements load."""
    names = {output.file(urljoin(output.address(page.path), element[attribute])) for element in elements}
    return sum(weight(output.files[name].read_bytes()) for name in sorted(names - {None}))


def gate(output):
    """Returns what a member page and the gate load initially, including the imports of their scripts, one entry per file."""
    for entry, limit in {"page.js": SCRIPTS, "gate.js": GATE}.items():
        for name in output.files:
            if name.startswith("assets/gate.") and name.endswith("/" + entry):
                size = sum(weight(output.files[each].read_bytes()) for each in imported(name, output))
                if size > limit:
                    yield f"{name} with its imports: {size} bytes, more than {limit}"


def imported(name, output):
    """Returns a module and its transitive static imports, without dynamic ones."""
    names, folder = {name}, name.rsplit("/", 1)[0]
    for other in re.findall(r'^import [^"]*"\./([^"]+)";', output.files[name].read_text(encoding="utf-8"), re.MULTILINE):
        names |= imported(f"{folder}/{other}", output)
    return names


def faults(page, output):
    """Returns what is too heavy or blocks rendering."""
    text = "".join(element.text for element in page.all("main"))
    length = sum(not character.isspace() for character in text)
    parts = [
        ("styles", loaded(page, output, page.links("stylesheet"), "href"), STYLES),
        ("scripts", loaded(page, output, [s for s in page.all("script") if s["src"]], "src"), SCRIPTS),
    ]
    if page.path.startswith("articles/"):
        # A longer article may weigh proportionally more.
        parts.append(("page", weight(page.source.encode()), ARTICLE * max(CHARACTERS, length) // CHARACTERS))
    for name, size, limit in parts:
        if size > limit:
            yield f"{name}: {size} bytes, more than {limit}"
    for script in page.all("script"):
        if script["src"] and script["type"] != "module" and not {"async", "defer"} & set(script.attributes):
            yield f"line {script.line}: a script that holds up the page"
    for image in page.all("img"):
        if not (image["width"] and image["height"]):
            yield f"line {image.line}: an image without width and height, which shifts the text when it comes"


def main(folder):
    output = Output(folder)
    found = [f"{name}: {fault}" for name, page in output.pages.items() for fault in faults(page, output)]
    found += gate(output)
    finish("weight", found, len(output.pages))


if __name__ == "__main__":
    main(sys.argv[1])
