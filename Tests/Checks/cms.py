#!/usr/bin/env python3
"""Saves entries the way Sveltia CMS does and checks the resulting content.

    cms.py XINGLIN CONTENT

The collections and fields are those of the config.yml that `xinglin schema` writes; the rules are those of Sveltia CMS 0.196. When
an entry is opened, each field converts its value to the form that it can display, or drops it; missing fields get the default of a
new entry, which is false for a check box. Text is trimmed. The file is rewritten as a whole: keys in the order of the fields, then
keys without a field; lists and maps in block style; no empty optional fields where config.yml says so; and an empty line before the
body. Afterwards all other files must be unchanged, the entry must have the same meaning except for the edited field, and
`xinglin check` must report what it did before. The rich text editor's changes to Markdown are not simulated.
"""
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

import yaml
from schema import Core

FRONT_MATTER = re.compile(r"^---\n(?P<head>.*?)\n---(?:\n(?P<body>.*))?$", re.S)
# The field that an editor changes in each collection.
CHANGED = {"articles": "subtitle", "columns": "title", "hospitals": "city", "people": "name", "documents": "issuer", "pages": "title"}


class Writer(yaml.SafeDumper):
    """Writes YAML like the CMS's library: YAML 1.2 core schema, indented list items, no folded lines, and multiline strings as blocks."""

    yaml_implicit_resolvers = Core.yaml_implicit_resolvers

    def represent_text(self, text):
        return self.represent_scalar("tag:yaml.org,2002:str", text, style="|" if "\n" in text else None)

    def increase_indent(self, flow=False, indentless=False):
        return super().increase_indent(flow, False)


Writer.add_representer(str, Writer.represent_text)


def read(path):
    match = FRONT_MATTER.match(path.read_text().strip().replace("\r\n", "\n"))
    return yaml.load(match["head"] or "", Core) or {}, match["body"] or ""


def is_empty(value):
    return value is None or value == "" or value == [] or value == {}


def filled(path):
    """Returns the meaning of an entry: its fields except empty and false ones, numbers as strings, a single item as a
    list, and its body."""

    def said(value):
        if isinstance(value, dict):
            return {key: said(part) for key, part in value.items() if not is_empty(part) and part is not False}
        return [said(item) for item in value] if isinstance(value, list) else [text(value).strip()]

    entry, body = read(path)
    return said(entry), body.strip()


def text(value):
    """Converts a value to a string as JavaScript does."""
    return {None: "", True: "true", False: "false"}.get(value, str(value)) if not isinstance(value, str) else value


def shaped(value, field, is_given=True):
    """Returns a value in the form that a field displays, without what the field cannot display."""
    widget, parts = field["widget"], field.get("fields")
    if widget == "list":
        if not isinstance(value, list):
            return [] if parts or value is None or isinstance(value, dict) else [value]
        return [opened(item if isinstance(item, dict) else {}, parts) for item in value] if parts else value
    if widget == "object":
        return opened(value, parts) if isinstance(value, dict) and value else None
    if widget == "keyvalue":
        return value if is_given else {}
    if isinstance(value, list):
        value = value[0] if value else None
    if isinstance(value, dict):
        is_given = False
    if widget == "boolean":
        return is_given and text(value).strip().lower() == "true"
    if widget == "number":
        return value if is_given and isinstance(value, int) else None
    return text(value).strip() if is_given else ""


def opened(entry, fields):
    """Returns an entry, or a map in it, as the form loads it: keys with a field in field order, then the others unchanged."""
    names = [field["name"] for field in fields if field["name"] != "body"]
    form = {field["name"]: shaped(entry.get(field["name"]), field, field["name"] in entry) for field in fields if field["name"] in names}
    return form | {key: value for key, value in entry.items() if key not in names}


def filled_in(value, fields):
    """Returns a map without its empty optional fields."""
    kept = {}
    for key, part in value.items():
        field = next((field for field in fields if field["name"] == key), None)
        if field and "fields" in field:
            part = [filled_in(item, field["fields"]) for item in part] if isinstance(part, list) else part and filled_in(part, field["fields"])
        if not field or field["required"] or not is_empty(part):
            kept[key] = part
    return kept


def save(path, entry, body, collection, omits_empty):
    entry = opened(entry, collection["fields"])
    if omits_empty:
        entry = filled_in(entry, collection["fields"])
    head = yaml.dump(entry, Dumper=Writer, default_flow_style=False, allow_unicode=True, width=1 << 20, sort_keys=False)
    body = body.strip()
    path.write_text(f"---\n{head.strip()}\n---\n" + (f"\n{body}\n" if body else ""))


def check(xinglin, folder):
    """Returns the findings of `check` without lines and columns, which depend on the order of keys."""
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
            # Bundles are deeper than the path of the collection; an entry without a name cannot be saved.
            depth = collection.get("path", "{{slug}}").count("/") + 1
            paths = [path for path in paths if len(path.relative_to(folder / collection["folder"]).parts) == depth]
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
            # A single field of a single entry.
            path, field = paths[0], CHANGED[name]
            (entry, body), said = read(path), filled(path)
            entry[field] = str(entry.get(field, "")) + "增补"
            said[0][field] = [entry[field]]
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
