"""Checks that every link in README.md and below .readme/ leads to a file of the repository, every fragment to a heading, and that
every page is linked; and that the newest release in the change log is the program's version.

    python3 Tests/Checks/manual.py [FOLDER]
"""

import re
import sys
from pathlib import Path
from urllib.parse import unquote

FENCE = re.compile(r"^(?:```.*?^```|(?: {4}|\t).*?$)", re.MULTILINE | re.DOTALL)
LINK = re.compile(r"\[[^\]]*\]\(([^)\s]+)\)")
RELEASE = re.compile(r"^## (\d\S*)(?: \((\S+)\))?$", re.MULTILINE)
VERSION = re.compile(r'static let (number|day) = "([^"]*)"')
HEADING = re.compile(r"^#+ (.+)$", re.MULTILINE)


def prose(text):
    """Returns the text without code."""
    return re.sub(r"`[^`\n]*`", "", FENCE.sub("", text))


def anchors(text):
    """Returns the anchors that a code host gives to headings."""
    for heading in HEADING.findall(FENCE.sub("", text)):
        yield re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-")


def faults(root):
    """Returns the faults, one sentence each."""
    pages = [root / "README.md", *sorted((root / ".readme").glob("*.md"))]
    linked = {pages[0].resolve()}
    for page in pages:
        for address in LINK.findall(prose(page.read_text("utf-8"))):
            if re.match(r"[a-z]+:", address):
                if not address.startswith("https://"):
                    yield f"{page.relative_to(root)}: {address} is not https"
                continue
            path, _, anchor = unquote(address).partition("#")
            target = (page.parent / path).resolve() if path else page.resolve()
            if not target.is_relative_to(root.resolve()) or not target.exists():
                yield f"{page.relative_to(root)}: {address} does not lead to a file of the repository"
                continue
            linked.add(target)
            if anchor and anchor not in anchors(target.read_text("utf-8")):
                yield f"{page.relative_to(root)}: {address} leads to no heading"
    for page in pages:
        if page.resolve() not in linked:
            yield f"{page.relative_to(root)}: no page links to it"


def version_faults(root):
    """Returns the differences between the newest release in the change log and the program."""
    program = dict(VERSION.findall((root / "Sources/Commands/Version.swift").read_text("utf-8")))
    release = RELEASE.search((root / ".readme/CHANGELOG.md").read_text("utf-8"))
    listed = release.groups() if release else ("", "")
    if listed != (program.get("number"), program.get("day")):
        yield f"the newest release of .readme/CHANGELOG.md is {listed}, the program's version {program}"


def main(root):
    found = [*faults(root), *version_faults(root)]
    for fault in found:
        print(fault)
    print(f"manual: {len(found)} faults")
    sys.exit(1 if found else 0)


if __name__ == "__main__":
    main(Path(sys.argv[1] if len(sys.argv) > 1 else "."))
