#!/usr/bin/env python3
"""Saves entries as Sveltia CMS does and checks what becomes of the content.

    cms.py XINGLIN CONTENT

The collections and the order of their fields are those of the config.yml that `xinglin schema` writes. An entry is opened, one field is
changed and the file is written whole: keys in the order of the fields, lists and maps in block style, no empty optional field where
config.yml says so. Afterwards the other files have their bytes, the entry says something else in that field alone, and `xinglin check` finds what it
found before. Bodies are taken over as they are: what the CMS's editor for rich text makes of Markdown is not imitated.
"""
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

import yaml
from schema import Core

FRONT_MATTER = re.compile(r"^---\n(?:(?P<head>.*?)\n)?---$(?:\n(?P<body>.+))?", re.S | re.M)
# A field that an editor would change, by its collection.
CHANGED = {"articles": "subtitle", "columns": "title", "hospitals": "city", "people": "name", "documents": "issuer", "pages": "title"}


class Writer(yaml.SafeDumper):
    """YAML as the library of the CMS writes it: 1.2's core schema, items of lists indented, no line broken."""

    yaml_implicit_resolvers = Core.yaml_implicit_resolvers

    def increase_indent(self, flow=False, indentless=False):
        return super().increase_indent(flow, False)


def read(path):
    match = FRONT_MATTER.match(path.read_text().strip().replace("\r\n", "\n"))
    return yaml.load(match["head"] or "", Core) or {}, match["body"] or ""


def is_empty(value):
    return value is None or value == "" or value == [] or value == {}


def filled(path):
    """What an entry says: its fields without those that are empty, and its body."""
    entry, body = read(path)
    return {key: value for key, value in entry.items() if not is_empty(value)}, body


def ordered(value, fields):
    """A map with its keys in the order of the fields, those without a field last."""
    if isinstance(value, list):
        return [ordered(item, fields) for item in value]
    if not isinstance(value, dict):
        return value
    names = [field["name"] for field in fields]
    parts = {field["name"]: field.get("fields", []) for field in fields}
    keys = sorted(value, key=lambda key: (names.index(key) if key in names else len(names), str(key)))
    return {key: ordered(value[key], parts.get(key, [])) for key in keys}


def save(path, entry, body, collection, omits_empty):
    for field in collection["fields"]:
        # The form has every field, filled in or not.
        if field["name"] != "body" and field["widget"] != "boolean" and field["name"] not in entry:
            entry[field["name"]] = {"list": [], "object": {}, "keyvalue": {}}.get(field["widget"], "")
        if omits_empty and not field["required"] and is_empty(entry.get(field["name"])):
            entry.pop(field["name"], None)
    head = yaml.dump(
        ordered(entry, collection["fields"]), Dumper=Writer, default_flow_style=False, allow_unicode=True, width=1 << 20, sort_keys=False
    )
    path.write_text(f"---\n{head.strip()}\n---\n{body}\n")


def check(xinglin, folder):
    """What `check` finds, without lines and columns, which the order of the keys moves."""
    result = subprocess.run([xinglin, "check", "--content", "content", "--format", "github", "--lang", "en"], cwd=folder, capture_output=True, text=True)
    return result.returncode, sorted(re.sub(r",?(line|col|endLine|endColumn)=\d+", "", line) for line in result.stderr.splitlines() + result.stdout.splitlines())


def files(folder):
    return {path: path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()}


def main(xinglin, content):
    xinglin = str(pathlib.Path(xinglin).resolve())
    failures = []
    saved = 0
    with tempfile.TemporaryDirectory() as folder:
        folder = pathlib.Path(folder)
        shutil.copytree(content, folder / "content")
        subprocess.run([xinglin, "schema", "--output", "schema", "--content", "content"], cwd=folder, check=True, capture_output=True)
        config = yaml.load((folder / "schema/config.yml").read_text(), Core)
        omits_empty = config.get("output", {}).get("omit_empty_optional_fields", False)
        before = check(xinglin, folder)
        originals = files(folder / "content")
        for collection in config["collections"]:
            name = collection["name"]
            paths = [path for path in originals if path.is_relative_to(folder / collection["folder"]) and path.suffix == ".md"]
            paths = [path for path in paths if not (name == "hospitals" and path.name == "index.md")]
            for path in paths:
                (entry, body), said = read(path), filled(path)
                save(path, entry, body, collection, omits_empty)
                if filled(path) != said:
                    failures.append(f"{path.relative_to(folder)} holds something else once it is saved")
                saved += 1
            after = check(xinglin, folder)
            if after != before:
                new = [line for line in after[1] if line not in before[1]] or [f"exit status {after[0]} instead of {before[0]}"]
                failures.append(f"{name}: saved without a change, check finds {new[:3]}")
            for path in paths:
                path.write_bytes(originals[path])
            if not paths:
                continue
            # One field of one entry.
            path, field = paths[0], CHANGED[name]
            (entry, body), said = read(path), filled(path)
            entry[field] = str(entry.get(field, "")) + "增补"
            said[0][field] = entry[field]
            save(path, entry, body, collection, omits_empty)
            if filled(path) != said:
                failures.append(f"{path.relative_to(folder)} differs in more than {field}")
            now = files(folder / "content")
            if [other for other in originals if now.get(other) != originals[other]] != [path] or set(now) != set(originals):
                failures.append(f"{name}: saving {path.name} touched other files")
            errors = [line for line in check(xinglin, folder)[1] if line.startswith("::error") and line not in before[1]]
            if errors and name != "people":
                failures.append(f"{path.relative_to(folder)}: {field} changed, check finds {errors[:3]}")
            path.write_bytes(originals[path])
    for failure in failures:
        print(failure)
    print(f"CMS: {saved} entries saved, {len(failures)} faults")
    sys.exit(bool(failures) or not saved)


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    main(*sys.argv[1:])
