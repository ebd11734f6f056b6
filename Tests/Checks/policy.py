"""Checks that every page follows the site's policy: a strict Content-Security-Policy, nothing inline, nothing external, and the
metadata and landmarks that readers and machines rely on.

    python3 Tests/Checks/policy.py SITE
"""

import json
import sys
from urllib.parse import unquote, urljoin, urlsplit

from output import Output, finish

LOADED = {"script": "src", "img": "src", "iframe": "src", "audio": "src", "video": "src", "source": "src", "embed": "src",
          "object": "data", "track": "src"}  # fmt: skip
LOADING_RELATIONS = {"stylesheet", "icon", "preload", "modulepreload", "manifest", "apple-touch-icon"}


def security(page, output):
    """Returns the faults of the Content-Security-Policy, and markup that it forbids."""
    policies = page.meta("Content-Security-Policy")
    if len(policies) != 1:
        yield f"{len(policies)} Content-Security-Policy"
    for policy in policies:
        directives = {words[0]: words[1:] for words in map(str.split, policy.split(";")) if words}
        for name in ("default-src", "base-uri"):
            if name not in directives:
                yield f"policy without {name}"
        for name, sources in directives.items():
            for source in sources:
                if source.startswith("'unsafe") or source in ("*", "http:", "https:") or (name, source) == ("script-src", "data:"):
                    yield f"policy allows {name} {source}"
    first = next((e for e in page.elements if e.name in ("script", "style") or e.name == "link"), None)
    meta = next((e for e in page.elements if e["http-equiv"] == "Content-Security-Policy"), None)
    if first and meta and page.elements.index(first) < page.elements.index(meta):
        yield f"line {first.line}: a {first.name} before the policy"
    for element in page.elements:
        if element.name == "style" or "style" in element:
            yield f"line {element.line}: inline style"
        for name, value in element.attributes.items():
            if name.startswith("on"):
                yield f"line {element.line}: inline script {name}"
            if value.strip().lower().startswith(("javascript:", "vbscript:")):
                yield f"line {element.line}: {value[:40]}"
        if element.name == "script" and "src" not in element and element["type"] != "application/ld+json":
            yield f"line {element.line}: inline script"
        loaded = element[LOADED.get(element.name, "")]
        if element.name == "link" and LOADING_RELATIONS & set(element.tokens("rel")):
            loaded = element["href"]
        if loaded and not loaded.startswith("data:image/") and not output.is_own(urljoin(output.address(page.path), loaded)):
            yield f"line {element.line}: loads {loaded}"


def head(page, output):
    """Returns what is missing in the head."""
    if not page.source.lower().startswith("<!doctype html>"):
        yield "no doctype"
    html = page.all("html")
    if len(html) != 1 or not html[0]["lang"]:
        yield "no language"
    body = next((number for number, e in enumerate(page.elements) if e.name == "body"), len(page.elements))
    titles = [e for e in page.elements[:body] if e.name == "title"]
    if len(titles) != 1 or not titles[0].text.strip():
        yield "requires one title"
    if not page.meta("viewport"):
        yield "no viewport"
    if page.path != "404.html":
        canonical = [link["href"] for link in page.links("canonical")]
        if len(canonical) != 1 or not urlsplit(canonical[0]).scheme:
            yield "requires one absolute canonical URL"
        elif not is_redirect(page) and unquote(canonical[0]) != unquote(output.address(page.path)):
            yield f"canonical address is {canonical[0]}"
        if not is_redirect(page):
            for name in ("og:title", "og:type", "og:url"):
                if not any(page.meta(name)):
                    yield f"no {name}"
            # Other sites do not show SVG.
            pictures = page.meta("og:image")
            if len(pictures) != 1 or not pictures[0].endswith((".png", ".jpg", ".jpeg")):
                yield f"requires one picture for links, a PNG or JPEG: {', '.join(pictures) or 'none'}"
    for element in page.all("script"):
        if element["type"] == "application/ld+json":
            try:
                json.loads(element.text)
            except ValueError as error:
                yield f"line {element.line}: JSON-LD does not parse: {error}"


def landmarks(page):
    """Returns what is missing in the body."""
    if len(page.all("h1")) != 1:
        yield f"{len(page.all('h1'))} h1"
    if len([e for e in page.all("main") if "hidden" not in e]) != 1:
        yield "requires one main"
    links = page.all("a")
    target = (links[0]["href"] or "") if links else ""
    if not target.startswith("#") or target[1:] not in page.anchors:
        yield "first link is not a skip link"
    for image in page.all("img"):
        if "alt" not in image:
            yield f"line {image.line}: image without alt"
    level = 0
    for heading in page.all("h1", "h2", "h3", "h4", "h5", "h6"):
        if int(heading.name[1]) > level + 1 and level:
            yield f"line {heading.line}: {heading.name} below h{level}"
        level = int(heading.name[1])


def is_redirect(page):
    return bool(page.meta("refresh"))


def main(folder):
    output = Output(folder)
    found = []
    for name, page in output.pages.items():
        wrong = [*security(page, output), *head(page, output)]
        if not is_redirect(page):
            wrong += landmarks(page)
        found += [f"{name}: {fault}" for fault in wrong]
    finish("policy", found, len(output.pages))


if __name__ == "__main__":
    main(sys.argv[1])
