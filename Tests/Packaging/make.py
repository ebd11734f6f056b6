#!/usr/bin/env python3
"""Makes the packages of a built program; Tests/package says what they are.

    make.py PROGRAM FOLDER
"""
import gzip
import hashlib
import os
import platform
import sys
import tempfile
from pathlib import Path

from archives import needed, write_debian, write_tar
from bill import bill
from components import linked, run

ROOT = Path(__file__).resolve().parents[2]
DOCUMENTS = "share/doc/xinglin"
COMPLETIONS = {
    "bash": "share/bash-completion/completions/xinglin",
    "zsh": "share/zsh/site-functions/_xinglin",
    "fish": "share/fish/vendor_completions.d/xinglin.fish",
}
MANUALS = {"en": "share/man/man1", "zh": "share/man/zh_CN/man1"}


def epoch():
    """The time that all files have: that of the last commit unless SOURCE_DATE_EPOCH gives another."""
    return int(os.environ.get("SOURCE_DATE_EPOCH") or run("git", "-C", str(ROOT), "log", "-1", "--format=%ct"))


def documents():
    """The README and the guides, with links that hold in the package."""
    made = {f"{DOCUMENTS}/README.md": (ROOT / "README.md").read_text("utf-8").replace("](.readme/", "](guides/").encode()}
    for path in sorted((ROOT / ".readme").rglob("*")):
        if path.is_file():
            made[f"{DOCUMENTS}/guides/{path.relative_to(ROOT / '.readme')}"] = path.read_bytes()
    made[f"{DOCUMENTS}/LICENSE"] = (ROOT / "LICENSE").read_bytes()
    return made


def manuals(program, time):
    """The manual pages of each language."""
    made = {}
    for language, place in MANUALS.items():
        with tempfile.TemporaryDirectory() as folder:
            run(program, "manual", folder, "--lang", language)
            for page in sorted(Path(folder).glob("*.1")):
                made[f"{place}/{page.name}.gz"] = gzip.compress(page.read_bytes(), 9, mtime=time)
    return made


def licences(components):
    index = "".join(f"{c.name} {c.version or ''}".rstrip() + f"\n  {c.licence}\n  {c.source}\n" for c in components)
    head = f"Xinglin is under the MIT licence, see ../LICENSE. These are linked into the program, each with its licence in a file of its name.\n\n{index}"
    made = {f"{DOCUMENTS}/licences/{c.name}.txt": c.text.encode() for c in components}
    return {**made, f"{DOCUMENTS}/licences/README": head.encode()}


def copyright_file(components):
    """What Debian requires: the licence of the whole, and where those of its parts are."""
    licence = (ROOT / "LICENSE").read_text("utf-8")
    holder = next(line for line in licence.splitlines() if line.startswith("Copyright")).removeprefix("Copyright (c) ")
    body = "".join(f" {line}\n" if line else " .\n" for line in licence.split("\n\n", 2)[2].splitlines())
    parts = "".join(f"Comment: {c.name}, {c.licence}: /usr/{DOCUMENTS}/licences/{c.name}.txt\n".replace("Comment: ", " ", 1) for c in components)
    return (f"Format: https://www.debian.org/doc/packaging-manuals/copyright-format/1.0/\nUpstream-Name: Xinglin\n"
            f"Comment:\n These are linked into the program:\n{parts}\nFiles: *\nCopyright: {holder}\nLicense: Expat\n{body}")


def main(program, folder):
    time = epoch()
    version = run(program, "--version").strip()
    name = f"xinglin-{version}-linux-{platform.machine()}"
    data = Path(program).read_bytes()
    components = linked(ROOT)
    files = {
        "bin/xinglin": data, **documents(), **licences(components), **manuals(program, time),
        f"{DOCUMENTS}/bill-of-materials.spdx.json": bill(name, version, data, time, components, needed(program)).encode(),
    }
    for shell, path in COMPLETIONS.items():
        files[path] = run(program, "--generate-completion-script", shell).encode()

    os.makedirs(folder, exist_ok=True)
    write_tar(os.path.join(folder, f"{name}.tar.gz"), name, files, time)
    for_debian = {**files, f"{DOCUMENTS}/copyright": copyright_file(components).encode(),
                  f"{DOCUMENTS}/changelog.gz": gzip.compress((ROOT / ".readme/CHANGELOG.md").read_bytes(), 9, mtime=time)}
    architecture = run("dpkg", "--print-architecture").strip()
    package = f"xinglin_{version}_{architecture}.deb"
    write_debian(os.path.join(folder, package), version, architecture, for_debian, program, time)
    made = [f"{name}.tar.gz", package]
    sums = "".join(f"{hashlib.sha256(Path(folder, path).read_bytes()).hexdigest()}  {path}\n" for path in made)
    Path(folder, "SHA256SUMS").write_text(sums, "utf-8")
    for path in [*made, "SHA256SUMS"]:
        print(os.path.join(folder, path))


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    main(*sys.argv[1:])
