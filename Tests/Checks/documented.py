#!/usr/bin/env python3
"""Checks that every public symbol of a library has a documentation comment.

    documented.py SYMBOL_GRAPH…
"""
import json
import sys


def main(paths):
    missing, count = [], 0
    for path in paths:
        with open(path, encoding="utf-8") as file:
            graph = json.load(file)
        for symbol in graph["symbols"]:
            if symbol["kind"]["identifier"] == "swift.extension":
                continue
            count += 1
            if "docComment" not in symbol:
                missing.append(f"{graph['module']['name']}: {'.'.join(symbol['pathComponents'])} has no comment")
    print("\n".join([*missing, f"{count} public symbols, {len(missing)} without a comment"]), file=sys.stderr)
    sys.exit(1 if missing or not count else 0)


if __name__ == "__main__":
    main(sys.argv[1:])
