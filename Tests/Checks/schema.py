#!/usr/bin/env python3
"""Checks the JSON Schemas that `xinglin schema` writes.

    schema.py XINGLIN CONTENT

The schemas are valid JSON Schema 2020-12; every file of the content folder is valid against its schema, and each of the mistakes
below is not. YAML is read as editors do, by the core schema of YAML 1.2.
"""
import csv
import json
import pathlib
import re
import subprocess
import sys
import tempfile

import jsonschema
import yaml


class Core(yaml.SafeLoader):
    """The core schema of YAML 1.2: dates, yes and on are strings."""


Core.yaml_implicit_resolvers = {}
for tag, pattern, first in [
    ("bool", r"true|True|TRUE|false|False|FALSE", "tTfF"),
    ("int", r"[-+]?[0-9]+", "-+0123456789"),
    ("float", r"[-+]?(\.[0-9]+|[0-9]+\.[0-9]*)([eE][-+]?[0-9]+)?", "-+.0123456789"),
    ("null", r"~|null|Null|NULL|", "~nN\0"),
]:
    Core.add_implicit_resolver(f"tag:yaml.org,2002:{tag}", re.compile(f"^(?:{pattern})$"), list(first) + [""] * (tag == "null"))


def kind(path):
    """Returns the schema of a file by its path relative to the content folder, or None."""
    parts = path.parts
    if path.name == "letters.yml":
        return "letters"
    if path.as_posix() == "gate/questions.yml":
        return "questions"
    if path.suffix == ".csv":
        return "terms-csv" if path.name == "terms.csv" else "hospitals-csv" if len(parts) == 1 else "roll-csv" if parts[0] == "awards" else None
    if path.name == "site.yml":
        return "site"
    if path.suffix != ".md":
        return None
    folders = {"articles": "article", "columns": "column", "people": "person", "documents": "document", "pages": "page", "gate": "consent"}
    if parts[0] == "hospitals":
        return "register" if path.name == "index.md" else "hospital"
    if parts[0] == "awards":
        return "award" if path.name == "index.md" else "edition"
    return folders.get(parts[0])


def values(path, text):
    """Returns the contents of a file: a single value, or one for each row."""
    if path.suffix == ".csv":
        return [{key: value for key, value in row.items() if value} for row in csv.DictReader(text.lstrip("\ufeff").splitlines())]
    if path.suffix == ".md":
        text = re.match(r"\ufeff?---\r?\n(.*?)^---", text, re.S | re.M)[1]
    return [yaml.load(text, Core) or {}]


# A kind of file, what is wrong with it, and its YAML.
ARTICLE = "title: 题目\ndate: 2023-09-05\n"
SITE = "title: 甲\nbase_url: https://example.org\nlanguage: zh-Hans\n"
MISTAKES = [
    ("article", "no title", "date: 2023-09-05\n"),
    ("article", "no date", "title: 题目\n"),
    ("article", "an empty title", "title:\ndate: 2023-09-05\n"),
    ("article", "full-width colons", "title：题目\ndate：2023-09-05\n"),
    ("article", "no space behind the colon", "title:题目\n"),
    ("article", "a date in Chinese", "title: 题目\ndate: 2023年9月5日\n"),
    ("article", "a date with slashes", "title: 题目\ndate: 2023/09/05\n"),
    ("article", "a date without a day", "title: 题目\ndate: 2023-09\n"),
    ("article", "an unknown key", ARTICLE + "zuozhe: 某人\n"),
    ("article", "a key with a typing error", ARTICLE + "colum: news\n"),
    ("article", "a kind that is none", ARTICLE + "kind: 访谈\n"),
    ("article", "access that is none", ARTICLE + "access: member\n"),
    ("article", "empty access", ARTICLE + "access:\n"),
    ("article", "members' text without a summary", ARTICLE + "access: members\n"),
    ("article", "a draft that is neither", ARTICLE + "draft: maybe\n"),
    ("article", "an unknown key of a cover", ARTICLE + "cover: {file: a.jpg, text: 甲}\n"),
    ("article", "a cover without a file", ARTICLE + "cover: {alt: 甲}\n"),
    ("article", "a correction without a text", ARTICLE + "corrections: [{date: 2023-09-06}]\n"),
    ("article", "a role of a speaker that is none", ARTICLE + "speakers: [{label: 甲, role: 主持}]\n"),
    ("article", "a list for a title", "title: [甲, 乙]\ndate: 2023-09-05\n"),
    ("article", "a map among the tags", ARTICLE + "tags: [{name: 甲}]\n"),
    ("article", "an address with a space", ARTICLE + "source: {name: 甲, url: https://example.org/a b}\n"),
    ("site", "no address", "title: 甲\nlanguage: zh-Hans\n"),
    ("site", "a footer as a word", SITE + "footer: 甲\n"),
    ("site", "an unknown rule", SITE + "rules: {text/unknown: off}\n"),
    ("site", "a rule that is fixed", SITE + "rules: {path/twin: off}\n"),
    ("site", "a weight that is none", SITE + "rules: {text/advertising: none}\n"),
    ("site", "a page size in words", SITE + "page_size: 二十\n"),
    ("person", "a post without a title", "name: 某人\nposts: [{hospital: h}]\n"),
    ("award", "a level that is none", "title: 甲\nlevel: 国家级\n"),
    ("hospital", "no name", "short: 甲\n"),
    ("letters", "a letter without a text", "- {name: 读者, date: 2023-02}\n"),
    ("letters", "a letter that is no list", "甲\n"),
    ("questions", "a question without a purpose", "- {id: license, label: 编号}\n"),
    ("questions", "a choice without choices", "- {id: a, label: 甲, purpose: 乙, kind: choice}\n"),
    ("questions", "choices of a text", "- {id: a, label: 甲, purpose: 乙, choices: [丙, 丁]}\n"),
    ("questions", "a sensitive answer without consent", "- {id: a, label: 甲, purpose: 乙, sensitive: true}\n"),
]


def main(xinglin, content):
    failures = []
    content = pathlib.Path(content)
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run([xinglin, "schema", "--output", folder], check=True, stdout=subprocess.DEVNULL)
        schemas = {path.stem: json.loads(path.read_text("utf-8")) for path in pathlib.Path(folder).glob("*.json")}
        cms = yaml.safe_load(pathlib.Path(folder, "config.yml").read_text("utf-8"))
    combined = json.loads(subprocess.run([xinglin, "schema"], check=True, stdout=subprocess.PIPE).stdout)
    if combined["$defs"] != schemas:
        failures.append("the combined schema differs from the files")
    for schema in [*schemas.values(), combined]:
        jsonschema.Draft202012Validator.check_schema(schema)
    validators = {name: jsonschema.Draft202012Validator(schema) for name, schema in schemas.items()}
    checked = 0
    for path in sorted(content.rglob("*")):
        relative = path.relative_to(content)
        if path.is_dir() or relative.parts[0] in ("static", "members") or any(part.startswith(".") for part in relative.parts):
            continue
        if (name := kind(relative)) is None:
            continue
        for value in values(relative, path.read_text("utf-8")):
            checked += 1
            failures += [f"{relative}: {error.json_path}: {error.message}" for error in validators[name].iter_errors(value)]
    for name, what, text in MISTAKES:
        if validators[name].is_valid(yaml.load(text, Core)):
            failures.append(f"{name}: {what}: passes")
    names = [collection["name"] for collection in cms["collections"]]
    if names != ["articles", "columns", "hospitals", "people", "documents", "pages"]:
        failures.append(f"collections of the CMS: {names}")
    for collection in cms["collections"]:
        if not all(field.get("widget") and field.get("label") for field in collection["fields"]):
            failures.append(f"{collection['name']}: a field without a widget or a label")
    print("\n".join(failures) or f"{len(schemas)} schemas, {checked} files and rows valid, {len(MISTAKES)} mistakes found")
    return 1 if failures or not checked else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
