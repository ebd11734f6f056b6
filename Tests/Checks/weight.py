"""Pages are light: what a reader of an article loads, gzipped, and nothing that holds up the first sight of it.

    python3 Tests/Checks/weight.py SITE
"""

import gzip
import sys
from urllib.parse import urljoin

from output import Output, finish

KILOBYTE = 1024
ARTICLE, STYLES, SCRIPTS = 8 * KILOBYTE, 10 * KILOBYTE, 10 * KILOBYTE
GATE = 10 * KILOBYTE
CHARACTERS = 2000


def weight(data):
    """The size of bytes on their way to a reader."""
    return len(gzip.compress(data, 9, mtime=0))


def loaded(page, output, elements, attribute):
    """The weight of the files of the site that some elements load."""
    names = {output.file(urljoin(output.address(page.path), element[attribute])) for element in elements}
    return sum(weight(output.files[name].read_bytes()) for name in sorted(names - {None}))


def gate(output):
    """The scripts of the gate and of the pages behind it, each on its way by itself, are light all together."""
    names = [name for name in output.files if name.startswith("assets/gate.") and name.endswith(".js")]
    size = sum(weight(output.files[name].read_bytes()) for name in names)
    if size > GATE:
        yield f"assets/gate: {size} bytes, more than {GATE}"


def faults(page, output):
    """What is too heavy or in the way."""
    text = "".join(element.text for element in page.all("main"))
    length = sum(not character.isspace() for character in text)
    parts = [
        ("styles", loaded(page, output, page.links("stylesheet"), "href"), STYLES),
        ("scripts", loaded(page, output, [s for s in page.all("script") if s["src"]], "src"), SCRIPTS),
    ]
    if page.path.startswith("articles/"):
        # A longer article may weigh more, in proportion.
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
