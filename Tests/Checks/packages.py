#!/usr/bin/env python3
"""Builds the packages of a program twice and inspects them as their users would.

    packages.py XINGLIN

Both builds must be identical. The archive is unpacked into another folder, where its program creates, checks and builds a site with
an empty environment. The program must be small and depend only on libraries that every Debian has. The bill of materials names every
component, and each has its license beside it. The Debian package contains the same program and depends on the packages of these
libraries.
"""
import gzip
import hashlib
import json
import os
import re
import shutil
import subprocess
import sys
import tarfile
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "Tests/Packaging"))
from archives import needed  # noqa: E402
from manual import LINK, prose  # noqa: E402

BYTES = 25_000_000
LIBRARIES = re.compile(r"lib(c|m|z|gcc_s|stdc\+\+)\.so\.\d+|ld-linux-[\w-]+\.so\.\d+")
COMPONENTS = {"swift", "swift-argument-parser", "swift-crypto", "swift-asn1", "boringssl", "fiat-crypto", "xkcp", "cmark", "libyaml", "unicode-data"}
EPOCH = 1_700_000_000
faults = []


def fault(text):
    faults.append(text)
    print("FAULT", text)


def run(*command, **options):
    return subprocess.run(command, check=True, capture_output=True, text=True, **options).stdout


def make(xinglin, folder):
    maker = subprocess.run([sys.executable, ROOT / "Tests/Packaging/make.py", xinglin, folder], check=True, stdout=subprocess.PIPE, text=True,
                           env={**os.environ, "SOURCE_DATE_EPOCH": str(EPOCH)})
    return [Path(line) for line in maker.stdout.splitlines()]


def outside(program, work):
    """The program creates a site with an empty environment."""
    environment = {"LC_ALL": "C"}
    site = work / "a site"

    def command(*arguments):
        result = subprocess.run([program, *arguments], env=environment, cwd=site if site.exists() else work, capture_output=True, text=True)
        if result.returncode:
            fault(f"xinglin {' '.join(arguments)} exits with {result.returncode}: {result.stderr}")

    command("new", "site", str(site), "--title", "杏林一刊")
    command("new", "article", "2024/03/first", "--title", "第一篇文章", "--column", "news", "--date", "2024-03-13")
    command("check")
    command("build", "--drafts")
    if "第一篇文章" not in (site / "site/index.html").read_text("utf-8"):
        fault("the built site lacks its article")


def look(root, time):
    for path in root.rglob("*"):
        status = path.lstat()
        if int(status.st_mtime) != time or status.st_mode & 0o022:
            fault(f"{path.relative_to(root)} has the time {status.st_mtime} and the mode {status.st_mode:o}")
    for place in ("share/man/man1", "share/man/zh_CN/man1"):
        page = root / place / "xinglin.1.gz"
        if not page.exists() or b".SH" not in gzip.decompress(page.read_bytes()).upper():
            fault(f"no manual page in {place}")
    program = root / "bin/xinglin"
    if program.stat().st_size >= BYTES:
        fault(f"the program is {program.stat().st_size} bytes")
    for library in needed(program):
        if not LIBRARIES.fullmatch(library):
            fault(f"the program needs {library}")
    documents = root / "share/doc/xinglin"
    bill = json.loads((documents / "bill-of-materials.spdx.json").read_text("utf-8"))
    packages = {package["SPDXID"]: package for package in bill["packages"]}
    static = {packages[r["relatedSpdxElement"]]["name"] for r in bill["relationships"] if r["relationshipType"] == "STATIC_LINK"}
    dynamic = {packages[r["relatedSpdxElement"]]["name"] for r in bill["relationships"] if r["relationshipType"] == "DYNAMIC_LINK"}
    licences = {path.stem for path in (documents / "licences").glob("*.txt")}
    if static != COMPONENTS or static != licences or dynamic != set(needed(program)):
        fault(f"the bill of materials names {sorted(static)} and {sorted(dynamic)}, the licences are of {sorted(licences)}")
    digest = hashlib.sha256(program.read_bytes()).hexdigest()
    if packages["SPDXRef-xinglin"]["checksums"][0]["checksumValue"] != digest:
        fault("the bill of materials describes another program")
    for path in documents.glob("licences/*.txt"):
        if not re.search(r"copyright|licen[sc]e", path.read_text("utf-8"), re.I):
            fault(f"{path.name} contains no licence")
    for page in [documents / "README.md", *documents.glob("guides/*.md")]:
        for target in LINK.findall(prose(page.read_text("utf-8"))):
            path = target.partition("#")[0]
            if not target.startswith("https:") and not (page.parent / path).exists():
                fault(f"{page.name} leads to {target}, which is not in the package")


def debian(package, root, work):
    control = {}
    for line in run("dpkg-deb", "--field", package).splitlines():
        if line[:1] != " ":
            key, _, value = line.partition(": ")
            control[key] = value
    depends = {re.sub(r" .*", "", name) for name in control["Depends"].split(", ")}
    if depends != {"libc6", "libgcc-s1", "libstdc++6", "zlib1g"}:
        fault(f"Debian's package depends on {sorted(depends)}")
    run("dpkg-deb", "--extract", package, work / "debian")
    for path in root.rglob("*"):
        other = work / "debian/usr" / path.relative_to(root)
        if path.is_file() and path.read_bytes() != other.read_bytes():
            fault(f"{path.relative_to(root)} differs in Debian's package")
    if "License: Expat" not in (work / "debian/usr/share/doc/xinglin/copyright").read_text("utf-8"):
        fault("Debian's package states no licence")


def main(xinglin):
    work = Path(tempfile.mkdtemp(prefix="xinglin-packages-"))
    try:
        first, second = make(xinglin, work / "first"), make(xinglin, work / "the second")
        for one, other in zip(first, second, strict=True):
            if one.read_bytes() != other.read_bytes():
                fault(f"{one.name} is not reproducible")
        run("sha256sum", "--check", "--strict", "SHA256SUMS", cwd=work / "first")
        archive, package = first[:2]
        with tarfile.open(archive) as tar:
            tar.extractall(work / "unpacked", filter="data")
        root = work / "unpacked" / archive.name.removesuffix(".tar.gz")
        look(root, EPOCH)
        outside(root / "bin/xinglin", work)
        debian(package, root, work)
        print(f"{archive.name}: {archive.stat().st_size} bytes, {package.name}: {package.stat().st_size}, the program: {(root / 'bin/xinglin').stat().st_size}")
    finally:
        shutil.rmtree(work, ignore_errors=True)
    print(f"{len(faults)} faults")
    sys.exit(1 if faults else 0)


if __name__ == "__main__":
    main(os.path.abspath(sys.argv[1]))
