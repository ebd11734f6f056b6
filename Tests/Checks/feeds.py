"""Checks that Atom (RFC 4287), RSS 2.0, JSON Feed 1.1 and sitemaps meet their specifications, that text in feeds has absolute
URLs, and that CSV files open correctly in spreadsheet programs.

    python3 Tests/Checks/feeds.py SITE
"""

import csv
import io
import json
import re
import sys
import xml.etree.ElementTree as ElementTree
from datetime import datetime
from email.utils import parsedate_to_datetime
from urllib.parse import urlsplit

from output import Output, Page, finish

ATOM = "{http://www.w3.org/2005/Atom}"
CONTENT = "{http://purl.org/rss/1.0/modules/content/}"
SITEMAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
RFC3339 = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)")
W3C_DATE = re.compile(r"\d{4}-\d\d-\d\d(T\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d))?")


def is_rfc3339(text):
    return bool(RFC3339.fullmatch(text or "")) and is_moment(text)


def is_moment(text):
    try:
        datetime.fromisoformat(text.replace("Z", "+00:00"))
        return True
    except ValueError:
        return False


def is_rfc822(text):
    try:
        return parsedate_to_datetime(text or "").tzinfo is not None
    except (TypeError, ValueError):
        return False


def is_absolute(text):
    return urlsplit(text or "").scheme in ("http", "https") and bool(urlsplit(text).netloc)


def repeated(values):
    return sorted({value for value in values if values.count(value) > 1})


def text(element, name):
    return (element.findtext(name) or "").strip()


def empty_elements(root):
    """Returns the empty elements, which feed readers show as blanks or reject."""
    for element in root.iter():
        if not (element.text or "").strip() and not len(element) and not element.attrib:
            yield f"empty {element.tag}"


def relative_addresses(html):
    """Returns the URLs in a text that are broken or lead elsewhere in a feed reader."""
    for element in Page("", html or "").elements:
        values = [element[name] for name in ("href", "src", "poster", "cite") if name in element]
        values += [candidate.split()[0] for candidate in (element["srcset"] or "").split(",") if candidate.strip()]
        for value in values:
            if not urlsplit(value).scheme or value.startswith(("/", "#")):
                yield f"{element.name}: {value!r} is not absolute"


def atom(root):
    """Returns the faults of an Atom feed."""
    yield from empty_elements(root)
    for content in root.iter(ATOM + "content"):
        yield from relative_addresses(content.text)
    for where, element in [("feed", root)] + [(f"entry {n}", e) for n, e in enumerate(root.iter(ATOM + "entry"), 1)]:
        for name in ("id", "title", "updated"):
            if len(element.findall(ATOM + name)) != 1 or not text(element, ATOM + name):
                yield f"{where}: requires exactly one {name}"
        if not urlsplit(text(element, ATOM + "id")).scheme:
            yield f"{where}: id is not an IRI"
        for name in ("updated", "published"):
            for date in element.findall(ATOM + name):
                if not is_rfc3339(date.text):
                    yield f"{where}: {name} is not an RFC 3339 date: {date.text}"
        relations = [link.get("rel", "alternate") for link in element.findall(ATOM + "link")]
        if "alternate" not in relations:
            yield f"{where}: requires an alternate link"
        if where == "feed" and "self" not in relations:
            yield "feed: requires a link to itself"
        if element.find(ATOM + "author") is None and root.find(ATOM + "author") is None:
            yield f"{where}: no author, nor has the feed one"
        for author in element.findall(ATOM + "author"):
            if not text(author, ATOM + "name"):
                yield f"{where}: author without a name"
    for identifier in repeated([text(e, ATOM + "id") for e in root.iter(ATOM + "entry")]):
        yield f"duplicate id: {identifier}"


def rss(root):
    """Returns the faults of an RSS 2.0 feed."""
    channel = root.find("channel")
    if root.get("version") != "2.0" or channel is None:
        yield "no channel of version 2.0"
        return
    yield from empty_elements(root)
    for content in root.iter(CONTENT + "encoded"):
        yield from relative_addresses(content.text)
    for name in ("title", "link", "description"):
        if not text(channel, name):
            yield f"channel: requires {name}"
    if not any(link.get("rel") == "self" for link in channel.findall(ATOM + "link")):
        yield "channel: requires an atom:link to itself"
    items = channel.findall("item")
    for number, item in enumerate(items, 1):
        if not text(item, "title") and not text(item, "description"):
            yield f"item {number}: requires a title or a description"
        if not is_absolute(text(item, "link")):
            yield f"item {number}: link is not absolute"
        if not text(item, "guid"):
            yield f"item {number}: requires a guid"
    for date in list(channel.iter("pubDate")) + list(channel.iter("lastBuildDate")):
        if not is_rfc822(date.text):
            yield f"{date.tag} is not an RFC 822 date: {date.text}"
    for identifier in repeated([text(item, "guid") for item in items]):
        yield f"duplicate guid: {identifier}"


def json_feed(feed):
    """Returns the faults of a JSON Feed."""
    if feed.get("version") != "https://jsonfeed.org/version/1.1":
        yield "version is not JSON Feed 1.1"
    if not isinstance(feed.get("title"), str) or not feed["title"]:
        yield "requires a title"
    for name in ("home_page_url", "feed_url"):
        if not is_absolute(feed.get(name)):
            yield f"{name} is not absolute"
    if not feed.get("description", "-").strip():
        yield "description is empty"
    items = feed.get("items")
    if not isinstance(items, list):
        yield "requires items"
        return
    for number, item in enumerate(items, 1):
        if not isinstance(item.get("id"), str) or not item["id"]:
            yield f"item {number}: requires a string id"
        if "content_html" not in item and "content_text" not in item:
            yield f"item {number}: requires content_html or content_text"
        if "url" in item and not is_absolute(item["url"]):
            yield f"item {number}: url is not absolute"
        for name in ("title", "summary", "content_text"):
            if name in item and not item[name].strip():
                yield f"item {number}: {name} is empty"
        yield from (f"item {number}: {fault}" for fault in relative_addresses(item.get("content_html")))
        for name in ("date_published", "date_modified"):
            if name in item and not is_rfc3339(item[name]):
                yield f"item {number}: {name} is not an RFC 3339 date: {item[name]}"
        for author in item.get("authors", []):
            if not set(author) & {"name", "url", "avatar"}:
                yield f"item {number}: author with nothing"
    for identifier in repeated([item.get("id") for item in items]):
        yield f"duplicate id: {identifier}"


def sitemap(root, output):
    """Returns the faults of a sitemap or a sitemap index."""
    locations = [text(entry, SITEMAP + "loc") for entry in root]
    if len(locations) > 50_000:
        yield "more than 50,000 addresses"
    for location in locations:
        if not location.startswith(output.base):
            yield f"{location or 'an entry without loc'}: not below {output.base}"
    for location in repeated(locations):
        yield f"duplicate: {location}"
    for entry in root.iter(SITEMAP + "url"):
        if entry.find(SITEMAP + "lastmod") is None:
            yield f"{text(entry, SITEMAP + 'loc')}: no lastmod"
    for date in root.iter(SITEMAP + "lastmod"):
        # The profile also permits a year or a month alone.
        if re.fullmatch(r"\d{4}(-(0[1-9]|1[0-2]))?", date.text or ""):
            continue
        if not W3C_DATE.fullmatch(date.text or "") or not is_moment(date.text):
            yield f"lastmod is not a W3C date: {date.text}"


def table(data):
    """Returns the faults of a CSV file, which Excel on a Chinese Windows must open correctly without executing anything."""
    if not data.startswith(b"\xef\xbb\xbf"):
        yield "no byte order mark"
    if b"\n" in data.replace(b"\r\n", b"") and b'"' not in data:
        yield "a line does not end in CRLF"
    rows = list(csv.reader(io.StringIO(data.decode("utf-8-sig"), newline="")))
    for number, row in enumerate(rows, 1):
        if len(row) != len(rows[0]):
            yield f"row {number}: {len(row)} cells of {len(rows[0])}"
        for cell in row:
            if cell.lstrip(" \u00a0\u3000").startswith(("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")):
                yield f"row {number}: a formula: {cell}"


def faults(name, source, output):
    """Returns the faults of a file, and whether it is a feed at all."""
    if not name.endswith(".xml"):
        feed = json.loads(source)
        is_feed = name.split("/")[-1] == "feed.json"
        return is_feed, list(json_feed(feed)) if is_feed else []
    root = ElementTree.fromstring(source)
    kinds = {ATOM + "feed": atom, "rss": rss}
    if root.tag in kinds:
        return True, list(kinds[root.tag](root))
    if root.tag in (SITEMAP + "urlset", SITEMAP + "sitemapindex"):
        return True, list(sitemap(root, output))
    return False, []


def main(folder):
    output = Output(folder)
    found = [f"{name}: missing" for name in ("feed.xml", "rss.xml", "feed.json", "sitemap.xml") if name not in output.files]
    count = 0
    for name in output.files:
        if name.endswith((".xml", ".json", ".webmanifest")):
            try:
                is_feed, wrong = faults(name, output.text(name), output)
                count += is_feed
                found += [f"{name}: {fault}" for fault in wrong]
            except (ValueError, ElementTree.ParseError) as error:
                found.append(f"{name}: not well-formed: {error}")
    for name in output.files:
        # Other CSV files belong to the editors and are copied unchanged.
        if name.split("/")[-1] == "roll.csv":
            count += 1
            found += [f"{name}: {fault}" for fault in table(output.files[name].read_bytes())]
    finish("feeds", found, count)


if __name__ == "__main__":
    main(sys.argv[1])
