"""Checks that every internal URL in pages, style sheets, feeds, the sitemap and the manifest leads to a file, and every fragment
to an element.

    python3 Tests/Checks/links.py SITE
"""

import json
import os
import re
import sys
import xml.etree.ElementTree as ElementTree
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit

from output import Output, finish

ATTRIBUTES = ("href", "src", "poster", "data", "action", "formaction", "cite", "xlink:href")
METAS = ("og:url", "og:image", "og:video", "og:audio", "twitter:image")
TEXTS = (".html", ".xml", ".json", ".css", ".js", ".mjs", ".txt", ".csv", ".webmanifest", ".svg")


def addresses(page):
    """Returns every URL in a page, with its line."""
    for element in page.elements:
        for name in ATTRIBUTES:
            if name in element:
                yield element.line, element[name]
        for name in ("srcset", "imagesrcset"):
            for candidate in (element[name] or "").split(","):
                if candidate.strip():
                    yield element.line, candidate.split()[0]
        if element.name == "meta" and (element["property"] or element["name"]) in METAS:
            yield element.line, element["content"] or ""
        if element.name == "script" and element["type"] == "application/ld+json":
            for value in strings(json.loads(element.text), ("url", "@id", "image", "logo", "item", "mainEntityOfPage")):
                yield element.line, value


def strings(value, keys, key=None):
    """Returns the strings under certain keys of a JSON value."""
    if isinstance(value, dict):
        for name, inner in value.items():
            yield from strings(inner, keys, name)
    elif isinstance(value, list):
        for inner in value:
            yield from strings(inner, keys, key)
    elif isinstance(value, str) and key in keys and urlsplit(value).scheme in ("http", "https"):
        yield value


def fault(output, origin, address):
    """Returns what is wrong with a URL in a file, or None."""
    if address != address.strip() or any(ord(character) <= 0x20 for character in address):
        return "contains white space"
    url = urljoin(output.address(origin), address)
    if urlsplit(url).scheme not in ("http", "https") or not output.is_own(url):
        return "leads to the build machine" if urlsplit(url).scheme == "file" else None
    target = output.file(url)
    if target is None:
        return "does not lead to a file of the site"
    anchor = unquote(urlsplit(url).fragment)
    if anchor and target in output.pages and anchor not in output.pages[target].anchors:
        return f"no such anchor in {target}"
    return None


def feed_addresses(name, text):
    """Returns every URL in an XML or JSON file of the site."""
    if name.endswith(".xml"):
        for element in ElementTree.fromstring(text).iter():
            for key in ("href", "url", "src"):
                if key in element.attrib:
                    yield element.attrib[key]
            tag = element.tag.split("}")[-1]
            if tag in ("loc", "link", "comments") and (element.text or "").strip():
                yield element.text.strip()
    else:
        keys = ("home_page_url", "feed_url", "url", "image", "icon", "favicon", "banner_image", "start_url", "src", "scope")
        yield from strings(json.loads(text), keys)
        if name.endswith(".webmanifest"):
            manifest = json.loads(text)
            yield from [manifest["start_url"]] if "start_url" in manifest else []
            yield from (icon["src"] for icon in manifest.get("icons", []))


def main(root):
    output = Output(root)
    found = []
    count = 0
    for name, page in output.pages.items():
        # The error page is served at any missing URL, so it cannot use relative URLs.
        for line, address in addresses(page):
            count += 1
            relative = not urlsplit(address).scheme and not address.startswith(("/", "#"))
            wrong = "is a relative URL in a page without a fixed URL" if name == "404.html" and relative else None
            wrong = wrong or fault(output, name, address)
            if wrong:
                found.append(f"{name}:{line}: {address}: {wrong}")
    for name in output.files:
        listed = []
        if name.endswith((".xml", ".webmanifest")) or name.split("/")[-1] == "feed.json":
            listed = feed_addresses(name, output.text(name))
        elif name.endswith(".css"):
            listed = re.findall(r"""url\(\s*["']?([^"')]+)""", output.text(name))
        elif name == "robots.txt":
            listed = re.findall(r"(?im)^sitemap:\s*(\S+)", output.text(name))
        for address in listed:
            count += 1
            wrong = None if address.startswith("data:") else fault(output, name, address)
            if wrong:
                found.append(f"{name}: {address}: {wrong}")
    places = {str(Path.cwd()), os.path.expanduser("~"), str(Path(root).resolve())} - {"/", "/root"}
    for name in output.files:
        if name.endswith(TEXTS):
            text = output.text(name)
            found += [f"{name}: names a folder of the build machine, {place}" for place in sorted(places) if place in text]
    finish("links", found, count)


if __name__ == "__main__":
    main(sys.argv[1])
