"""Checks that the JSON-LD of every page uses schema.org terms correctly.

    python3 Tests/Checks/structured.py SITE

TERMS lists the permitted types, each with its properties and the expected values: names of types, or the data types Text, URL, Date,
DateTime, Boolean and Integer. `!` marks a property that search engines require.
"""

import json
import sys
from datetime import datetime
from urllib.parse import urlsplit

from output import Output, finish

ORGANIZATION = {"name": "Text!", "url": "URL", "logo": "ImageObject"}
ARTICLE = {
    "headline": "Text!", "alternativeHeadline": "Text", "description": "Text", "url": "URL!", "inLanguage": "Text!",
    "datePublished": "DateTime!", "dateModified": "DateTime!", "image": "URL", "articleSection": "Text",
    "isAccessibleForFree": "Boolean", "wordCount": "Integer", "author": "Person Organization!", "publisher": "Organization!",
    "isBasedOn": "CreativeWork", "about": "Hospital",
}  # fmt: skip
TERMS = {
    "WebSite": {"name": "Text!", "description": "Text", "url": "URL!", "inLanguage": "Text", "publisher": "Organization!"},
    "NewsArticle": ARTICLE,
    "Article": ARTICLE,
    "Person": {
        "name": "Text!", "alternateName": "Text", "url": "URL", "jobTitle": "Text", "award": "Text",
        "worksFor": "Organization Hospital",
    },
    "Organization": ORGANIZATION,
    "Hospital": {
        "name": "Text!", "alternateName": "Text", "award": "Text", "url": "URL", "address": "PostalAddress",
    },
    "PostalAddress": {"addressCountry": "Text", "addressRegion": "Text", "addressLocality": "Text"},
    "ImageObject": {"url": "URL!"},
    "CreativeWork": {"name": "Text!", "url": "URL"},
    "Dataset": {"name": "Text!", "description": "Text!", "url": "URL!", "distribution": "DataDownload!"},
    "DataDownload": {"encodingFormat": "Text!", "contentUrl": "URL!"},
    "BreadcrumbList": {"itemListElement": "ListItem!"},
    "ListItem": {"position": "Integer!", "name": "Text!", "item": "@id!"},
}  # fmt: skip


def is_url(value):
    return isinstance(value, str) and urlsplit(value).scheme in ("http", "https") and bool(urlsplit(value).netloc)


def is_moment(value):
    try:
        return isinstance(value, str) and "T" in value and datetime.fromisoformat(value).tzinfo is not None
    except ValueError:
        return False


DATA = {
    "Text": lambda value: isinstance(value, str) and bool(value.strip()),
    "URL": is_url,
    "DateTime": is_moment,
    "Boolean": lambda value: isinstance(value, bool),
    "Integer": lambda value: isinstance(value, int) and not isinstance(value, bool),
    "@id": lambda value: isinstance(value, dict) and set(value) == {"@id"} and is_url(value["@id"]),
}


def faults(thing, where):
    """Returns the faults of an item and those nested in it."""
    kind = thing.get("@type")
    if kind not in TERMS:
        yield f"{where}: unknown type {kind}"
        return
    terms = TERMS[kind]
    for name, value in thing.items():
        if name == "@type":
            continue
        if name not in terms:
            yield f"{where}: {kind} has no property {name}"
            continue
        values = value if isinstance(value, list) else [value]
        if not values:
            yield f"{where}: {kind}.{name} is empty"
        for one in values:
            yield from value_faults(one, terms[name].rstrip("!").split(), f"{where}.{name}")
    for name, expected in terms.items():
        if expected.endswith("!") and name not in thing:
            yield f"{where}: {kind} requires {name}"


def value_faults(value, expected, where):
    """Returns the faults of a value, which must have one of the expected types."""
    if any(name in DATA and DATA[name](value) for name in expected):
        return
    if isinstance(value, dict) and value.get("@type") in expected:
        yield from faults(value, where)
        return
    yield f"{where}: expected {' or '.join(expected)}, found {json.dumps(value, ensure_ascii=False)[:80]}"


def page_faults(name, page):
    for script in page.all("script"):
        if script["type"] != "application/ld+json":
            continue
        try:
            root = json.loads(script.text)
        except ValueError as error:
            yield f"{name}: not JSON: {error}"
            continue
        if root.get("@context") != "https://schema.org":
            yield f"{name}: the context is {root.get('@context')}"
        for thing in root.get("@graph", []):
            yield from faults(thing, f"{name}: {thing.get('@type')}")


def main(folder):
    output = Output(folder)
    found, count = [], 0
    for name, page in output.pages.items():
        has_data = any(script["type"] == "application/ld+json" for script in page.all("script"))
        count += has_data
        found += page_faults(name, page)
    finish("structured data", found, count)


if __name__ == "__main__":
    main(sys.argv[1])
