"""What is linked into the program: each component with its version, its licence and the licence's text."""
import json
import os
import re
import shutil
import subprocess
from dataclasses import dataclass
from pathlib import Path

LICENCES = Path(__file__).parent / "licences"

# Libraries of the system that Tests/release links statically: the name of pkg-config, the name of Debian's package, and the licence.
SYSTEM = {
    "libcmark": ("libcmark-dev", "BSD-2-Clause AND MIT AND Unicode-DFS-2016", "https://github.com/commonmark/cmark"),
    "yaml-0.1": ("libyaml-dev", "MIT", "https://github.com/yaml/libyaml"),
}


@dataclass(frozen=True)
class Component:
    name: str
    version: str | None
    licence: str  # an SPDX expression
    text: str
    source: str
    purl: str | None = None


def run(*command):
    return subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True).stdout


def texts(folder, *names):
    """The licence and the notices of a package, one after the other."""
    return "\n".join((folder / name).read_text("utf-8") for name in names if (folder / name).is_file())


def licence_of(name, text):
    """The SPDX expression of a Swift package's licence; any other licence requires a human decision."""
    if "Apache License" not in text or "Version 2.0" not in text:
        raise SystemExit(f"Tests/package: {name} has a licence that Tests/Packaging/components.py does not know")
    return "Apache-2.0 WITH Swift-exception" if "Runtime Library Exception" in text else "Apache-2.0"


def swift_packages(root):
    """The dependencies of Package.swift and theirs, by name, each with the folder of its sources."""
    found = {}

    def visit(package):
        for child in package["dependencies"]:
            found[child["identity"]] = child
            visit(child)

    visit(json.loads(run("swift", "package", "--package-path", str(root), "show-dependencies", "--format", "json")))
    for name, package in sorted(found.items()):
        folder = Path(package["path"])
        text = texts(folder, "LICENSE.txt", "LICENSE", "LICENSE.md", "NOTICE.txt")
        purl = "pkg:swift/" + package["url"].removeprefix("https://").removesuffix(".git") + "@" + package["version"]
        yield Component(name, package["version"], licence_of(name, text), text, package["url"], purl), folder


def boringssl(crypto, apache):
    """The C library inside swift-crypto: the holders of its files' copyright, and the Apache licence that they all name."""
    folder = crypto / "Sources/CCryptoBoringSSL"
    revision = re.search(r"at revision ([0-9a-f]{40})", (folder / "hash.txt").read_text("utf-8")).group(1)
    holders = set()
    for path in sorted(folder.rglob("*")):
        if path.is_file():
            head = path.read_text("utf-8", "replace")[:2000]
            holders.update(line.strip() for line in re.findall(r"^(?://|\s*\*)? ?(Copyright (?:\(c\) )?[12]\d{3}.*|Copyright Amazon.*)$", head, re.M))
    if not any("BoringSSL" in holder for holder in holders):
        raise SystemExit("Tests/package: BoringSSL's files name no holder of a copyright")
    source = "https://boringssl.googlesource.com/boringssl"
    yield Component("boringssl", revision, "Apache-2.0", "\n".join(sorted(holders)) + "\n\n" + apache, source, f"pkg:generic/boringssl@{revision}?vcs_url=git%2B{source}")
    text = (LICENCES / "fiat-crypto.txt").read_text("utf-8")
    yield Component("fiat-crypto", f"in boringssl {revision}", "MIT", text, "https://github.com/mit-plv/fiat-crypto")


def keccak(crypto, version):
    """The hash functions inside swift-crypto: the distinct heads of their files."""
    heads = {}
    for path in sorted((crypto / "Sources/CXKCP").rglob("*.[ch]")):
        head = re.match(r"\s*/\*(.*?)\*/", path.read_text("utf-8"), re.S)
        if head and ("Gladman" in head.group(1) or "waived all copyright" in head.group(1)):
            heads.setdefault(head.group(1).strip(), path.name)
    if len(heads) < 2:
        raise SystemExit("Tests/package: the heads of XKCP's files are not as they were")
    return Component("xkcp", f"in swift-crypto {version}", "CC0-1.0 AND Brian-Gladman-3-Clause", "\n\n".join(sorted(heads)) + "\n", "https://github.com/XKCP/XKCP")


def swift():
    """The runtime, the standard library, Dispatch and FoundationEssentials."""
    version = json.loads(run("swift", "-print-target-info"))["swiftCompilerTag"].removeprefix("swift-").removesuffix("-RELEASE")
    path = Path(os.path.realpath(shutil.which("swiftc"))).parent.parent / "share/swift/LICENSE.txt"
    text = path.read_text("utf-8")
    return Component("swift", version, licence_of("swift", text), text, "https://github.com/swiftlang/swift", f"pkg:swift/github.com/swiftlang/swift@{version}")


def system_libraries():
    for name, (package, licence, source) in SYSTEM.items():
        path = Path("/usr/share/doc") / package / "copyright"
        if not path.is_file():
            raise SystemExit(f"Tests/package: {path} with the licence of {name} is missing")
        version = run("pkg-config", "--modversion", name).strip()
        upstream = source.rsplit("/", 1)[1]
        yield Component(upstream, version, licence, path.read_text("utf-8"), source, "pkg:github/" + source.removeprefix("https://github.com/") + "@" + version)


def linked(root):
    """All components, by name."""
    found = [swift(), *system_libraries()]
    for component, folder in swift_packages(root):
        found.append(component)
        if component.name == "swift-crypto":
            found.extend([*boringssl(folder, (folder / "LICENSE.txt").read_text("utf-8")), keccak(folder, component.version)])
    # The tables of pinyin and of characters were derived from it, and Swift's own tables of characters.
    text = (LICENCES / "Unicode-3.0.txt").read_text("utf-8")
    found.append(Component("unicode-data", None, "Unicode-3.0", text, "https://www.unicode.org/ucd/"))
    return sorted(found, key=lambda component: component.name)
