"""Runs every command in both languages: English output contains no Han characters, Chinese output no English sentence.

    python3 Tests/Checks/languages.py XINGLIN

The content is ASCII, so that all Han characters come from the program.
"""

import os
import re
import subprocess
import sys
import tempfile
from pathlib import Path

HAN = re.compile(r"[\u3000-\u303f\u4e00-\u9fff\uff00-\uffef]")
# Words that occur in any English sentence; Chinese messages contain the names of keys, commands and paths.
SENTENCE = re.compile(r"\b(the|is|are|was|were|of|not|no|has|must|with|for|this|that|cannot|please|missing|unknown|expected)\b")
CONTENT = {
    "site.yml": "title: Forum\nbase_url: https://example.org\nlanguage: zh-Hans\n",
    "articles/2024/01/a.md": "---\ntitle: A\ndate: 2024-01-05\n---\n\nA.\n",
    "articles/2024/01/draft.md": "---\ntitle: B\ndate: 2024-01-05\ndraft: true\n---\n\nA.\n",
}
WRONG = {
    "articles/2024/01/wrong.md": "---\ntitel: A\ndate: 2024-13-05\nhospitals: [nowhere]\nsummary: [a]\n---\n\n<b>A</b> [a](b.md) [](x:y)\n\n![](c.png)\n",
    "awards/a/2023.csv": "hospital,works\na,b,c\n",
    "hospitals.csv": "id,name\n,a\n",
}
# Arguments, and whether the content has errors.
RUNS = [
    (["build"], False), (["build", "--stats"], False), (["build"], True), (["check"], False), (["check", "--stats"], True),
    (["check", "--format", "github"], True), (["check", "--content", "nowhere"], False), (["build", "--output", "content"], False),
    (["build", "--output", "/proc/nowhere"], False), (["explain"], False), (["explain", "front-matter/unknown-key"], False),
    (["explain", "front-matter/unknown"], False), (["new", "article", "x"], False), (["new", "article", "2024/01/a"], False),
    (["new", "article", "X Y"], False), (["new", "article", "y", "--date", "soon"], False), (["markdown"], False),
    (["gate", "init"], False), (["gate", "status"], False), (["gate", "code", "new"], False), (["gate", "code", "list"], False),
    (["gate", "code", "revoke", "ABCD"], False), (["gate", "code", "revoke", "?"], False), (["gate", "rotate"], False),
    (["gate", "status", "--audience", "A B"], False), (["--help"], False), (["build", "--help"], False), (["check", "--help"], False),
    (["serve", "--help"], False), (["new", "--help"], False), (["markdown", "--help"], False), (["gate", "--help"], False),
    (["gate", "reject", "abcd", "--reason", " "], False), (["gate", "ask", "abcd", "--for", ""], False),
    (["gate", "verify", "--help"], False), (["gate", "verify", "nowhere"], False),
    (["gate", "code", "--help"], False), (["gate", "code", "new", "--help"], False), (["gate", "code", "list", "--help"], False),
    (["gate", "code", "revoke", "--help"], False), (["gate", "init", "--help"], False), (["gate", "rotate", "--help"], False),
    (["gate", "status", "--help"], False), (["explain", "--help"], False), (["build", "--outptu", "x"], False), (["build", "--jobs"], False),
    (["build", "--jobs", "many"], False), (["build", "--jobs", "0"], False), (["build", "--base-url", "x"], False),
    (["build", "x"], False), (["build", "x", "y"], False), (["build", "--format", "yaml"], False), (["new"], False),
    (["import", "--help"], False), (["import", "nowhere.txt"], False), (["import", "content/site.yml"], False),
    (["import", "content/articles/2024/01/a.md", "--dry-run", "--slug", "c"], False), (["wechat", "--help"], False), (["wechat", "a"], False),
    (["wechat", "nowhere"], False), (["new", "thing", "x"], False), (["build", "--now", "soon"], False), (["build", "--clean=yes"], False), (["nothing"], False),
    (["check", "--reviews"], False), (["new", "hook"], False), (["new", "article"], False), (["manual", "--help"], False),
]  # fmt: skip


def write(folder, files):
    for name, text in files.items():
        path = folder / "content" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")


def quoted(line):
    """Returns a line without the parts that it quotes: names of options and values, paths, rules."""
    return re.sub(r"“[^”]*”|'[^']*'|\[[^\]]*\]|<[^>]*>|--[a-z-]+|\S*/\S*", "", line)


def faults(program, language, arguments, is_wrong):
    with tempfile.TemporaryDirectory() as folder:
        folder = Path(folder)
        write(folder, CONTENT | (WRONG if is_wrong else {}))
        environment = {key: value for key, value in os.environ.items() if key != "XINGLIN_GATE_KEYS"}
        end = subprocess.run(
            [program, *arguments, "--lang", language], cwd=folder, env=environment, text=True, capture_output=True, timeout=60,
            input="<b>A</b>\n",
        )  # fmt: skip
        for line in (end.stdout + end.stderr).splitlines():
            # An excerpt of the content, or markup that the command was asked for.
            if re.match(r"\s*\d* \|", line) or line.startswith("<"):
                continue
            rest = re.sub(r"^\S+:\d+:\d+: (error|warning): |^::\w+ [^:]*::", "", line)
            if language == "en" and HAN.search(rest):
                yield f"{' '.join(arguments)}: Han in English: {line}"
            if language == "zh" and len(SENTENCE.findall(quoted(rest))) > 0:
                yield f"{' '.join(arguments)}: English in Chinese: {line}"


def main(program):
    program = str(Path(program).resolve())
    found = [fault for language in ("zh", "en") for run in RUNS for fault in faults(program, language, *run)]
    for fault in found:
        print(fault)
    print(f"languages: {2 * len(RUNS)} checked, {len(found)} faults")
    sys.exit(1 if found else 0)


if __name__ == "__main__":
    main(sys.argv[1])
