"""Writes the seeds of the fuzzer: examples of CommonMark, cases of the tests, files of the sample site, of a small one and of its keys.

    python3 Tests/Fuzzing/seeds.py PROGRAM FOLDER
"""

import base64
import gzip
import hashlib
import hmac
import json
import os
import shutil
import struct
import subprocess
import sys
import zlib
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
REQUESTS = [
    b"GET /a%20b/?q=1 HTTP/1.1\r\nHost: localhost:8000\r\nRange: bytes=0-4\r\nIf-None-Match: \"x\"\r\n\r\n",
    b"HEAD /%E4%B8%AD/ HTTP/1.0\r\nConnection: close\r\nContent-Length: 0\r\n\r\n",
    b"GET http://localhost/ HTTP/1.1\r\nHost: [::1]\r\n\r\n",
]
UPLOADS = [
    b"POST /.xinglin/import?name=%E7%A8%BF.docx HTTP/1.1\r\nHost: localhost:8000\r\nOrigin: http://localhost:8000\r\n"
    b"Content-Length: 100\r\nSec-Fetch-Site: same-origin\r\n\r\n",
    b"POST /.xinglin/import?name=a%2Fb HTTP/1.1\r\nContent-Length: 99999999999999999999\r\nTransfer-Encoding: chunked\r\n\r\n",
]
MESSAGES = [
    "改稿\n\n正文。\n\n初审：甲 复审：乙\n终审：丙、丁\n\n---\nSigned-off-by: A <a@example.org>\n",
    "fix: a word\n\nFirst-review: a\n second line\nSecond-Review： b\n(cherry picked from commit 0123)\n",
]
MIGRATED = [
    '+++\ntitle = "题目"\ndate = 2022-06-22T08:00:00+08:00\ntags = ["甲", \'乙\']\n[params]\na = {b = 1, c = """x\ny"""}\n[[x]]\n'
    "y = \"\\u4e2d\"\n+++\n\n# 题目\n\n![图](a.png)\n",
    "---\ntitle: 题目\ncategories:\n  - [甲, 乙]\ncover: {image: a.png}\npermalink: https://example.org/a/\n---\n\n![](<a b.png>)\n",
    '{\n  "title": "题目",\n  "tags": ["甲"],\n  "draft": true\n}\n\n正文\n',
]
WEBPAGE = """<!DOCTYPE html><meta charset="utf-8"><title>题目 - 论坛</title><meta property="og:title" content="题目 &amp; 甲">
<link rel="canonical" href="https://example.org/"><script>var publish_time = "2022-06-22"</script><nav>导航</nav>
<article id=a class='rich_media_content'><h1>题目</h1><p style="display: none">隐</p><!-- 注 --><img data-src="data:image/png;base64,AAAA">
<p>来源：报 作者：甲 2022年6月22日</p></article><textarea></p></textarea>"""
DOCUMENT = {
    "pandoc-api-version": [1, 22], "meta": {"title": {"t": "MetaInlines", "c": [{"t": "Str", "c": "题目"}]}},
    "blocks": [
        {"t": "Header", "c": [1, ["", [], []], [{"t": "Str", "c": "题目"}]]},
        {"t": "Para", "c": [{"t": "Str", "c": "主持人："}, {"t": "Strong", "c": [{"t": "Str", "c": "问"}]}, {"t": "Space"},
                            {"t": "Image", "c": [["", [], []], [], ["a.png", ""]]},
                            {"t": "Note", "c": [{"t": "Para", "c": [{"t": "Str", "c": "注"}]}]}]},
        {"t": "OrderedList", "c": [[3, {"t": "Decimal"}, {"t": "Period"}], [[{"t": "Plain", "c": [{"t": "Str", "c": "一"}]}]]]},
        {"t": "Div", "c": [["", [], [["custom-style", "Title"]]], [{"t": "BlockQuote", "c": [{"t": "HorizontalRule"}]}]]},
        {"t": "Table", "c": [["", [], []], [None, []], [[{"t": "AlignDefault"}, {"t": "ColWidthDefault"}]],
                             [["", [], []], []],
                             [[["", [], []], 0, [], [[["", [], []], [[["", [], []], {"t": "AlignDefault"}, 1, 1,
                                                                      [{"t": "Plain", "c": [{"t": "Str", "c": "甲"}]}]]]]]]],
                             [["", [], []], []]]},
    ],
}
# Larger seeds make the fuzzer slow and find no more.
LARGEST = 4096


def png(width, height):
    """A picture of one colour."""
    chunks = [(b"IHDR", struct.pack(">2I5B", width, height, 8, 2, 0, 0, 0)), (b"tEXt", b"Comment\0x"),
              (b"IDAT", zlib.compress((b"\0" + b"\xC0\x30\x20" * width) * height)), (b"IEND", b"")]
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body)) for kind, body in chunks)


def main(program, folder):
    content, output = ROOT / "content", folder / "build" / "site"

    def seed(reader, name, data):
        path = folder / "seeds" / reader / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data[:LARGEST])

    for example in json.loads((folder / "commonmark.json").read_bytes()):
        seed("markdown", f"{example['example']:03}", example["markdown"].encode())
    for path in (ROOT / "Tests" / "MarkdownTests" / "Cases").glob("*.txt"):
        for number, case in enumerate(path.read_text("utf-8").split("%% ")[1:]):
            seed("markdown", f"{path.stem}-{number}", case.partition("\n")[2].partition("\n%%\n")[0].encode())
    for path in sorted(content.rglob("*")):
        name = "-".join(path.relative_to(content).parts)
        if not path.is_file():
            continue
        data = path.read_bytes()
        if path.name == "letters.yml":
            seed("letters", name, data)
            seed("yaml", name, data)
        elif path.name == "site.yml":
            seed("site", name, data)
            seed("yaml", name, data)
        elif path.suffix == ".md" and "articles" in path.parts and len(data) <= LARGEST:
            seed("article", name, data)
            seed("yaml", name, data.split(b"---\n")[1] if data.startswith(b"---\n") else data)
        elif path.suffix == ".csv":
            seed("tables", name, data)
            if path.name == "hospitals.csv":
                seed("register", name, data)
        elif path.suffix.lower() in (".jpg", ".jpeg", ".png", ".webp", ".avif", ".gif", ".svg"):
            seed("pictures", name, data)
            seed("metadata", name, data)
    for reader, texts in (("requests", REQUESTS), ("uploads", UPLOADS), ("message", MESSAGES), ("migrated", MIGRATED)):
        for number, text in enumerate(texts):
            seed(reader, str(number), text if isinstance(text, bytes) else text.encode())
    seed("slottext", "small", "---\ndraft: false\n---\n\n欢迎[订阅](https://example.org)。\n".encode())
    seed("terms", "small", "wrong,right,note\n高血压病,高血压,\"规范,名\"\n".encode())
    seed("style", "small", b"@media (width>1px) { a { color: RED; background: url('/static/a.png') } } /* c */ @font-face {}\n")
    seed("questions", "small", "- id: name\n  label: 姓名\n  required: true\n- {id: x, label: 乙, choices: [甲, 乙]}\n".encode())
    seed("webpage", "small", WEBPAGE.encode())
    seed("markup", "small", WEBPAGE.encode())
    seed("comparison", "small", WEBPAGE.encode() + WEBPAGE.replace("题目", "标题").encode())
    seed("text", "small", "题目\n\n作者：甲\n\n一、二\n\n  正文。\n".encode())
    seed("document", "small", json.dumps(DOCUMENT, ensure_ascii=False).encode())
    history = b"\1" + b"c" * 40 + b"\0" + MESSAGES[0].encode() + b"\0\n:100644 100644 " + b"b" * 40 + b" " + b"a" * 40
    seed("history", "small", history + b" M\0content/a.md\0")
    seed("leaks", "small", "高血压病人的用药要看病程，&#x770B; \\u770b %E7%9C%8B".encode() + gzip.compress("看并发症、看年龄".encode()))

    seed("pictures", "png", png(2, 2))
    seed("metadata", "png", png(2, 2))

    # A small site: its list and its caches, a publication of it, and keys for its members.
    small = folder / "build" / "content"
    shutil.rmtree(folder / "build", ignore_errors=True)
    (small / "articles").mkdir(parents=True)
    (small / "site.yml").write_text("title: 论坛\nbase_url: https://example.org\nlanguage: zh-Hans\nimages: {widths: [640, 1280]}\n", encoding="utf-8")
    for name in "ab":
        (small / "articles" / name).mkdir()
        (small / "articles" / name / "index.md").write_text(
            "---\ntitle: 题目\ndate: 2022-06-22\ntags: [党建]\naliases: [/old/]\n---\n\n正文\n\n![图](a.png)\n".replace("old", name),
            encoding="utf-8")
        (small / "articles" / name / "a.png").write_bytes(png(2000, 10))
    subprocess.run([program, "build", "--content", small, "--output", output], check=True, capture_output=True)
    cache = (output.parent / ".xinglin" / "site.cache").read_bytes()
    # A line, the code of 32 bytes, the hash, and the lengths of three sections; see BuildCache+Record.swift.
    start = cache.index(b"\n") + 1 + 32 + 8
    lengths = struct.unpack_from("<3Q", cache, start)
    place = start + 24
    for reader, length in zip(("content", "pages"), lengths):
        section = folder / "seeds" / reader / "small"
        section.parent.mkdir(parents=True, exist_ok=True)
        section.write_bytes(cache[place : place + length])
        place += length
    seed("list", "small", (output / ".xinglin-files").read_bytes())
    seed("redirects", "small", (output / "a" / "index.html").read_bytes())
    # A line, the identity of the build and the hash come before what the search remembers; of pictures also a code.
    work = output.parent / ".xinglin"
    for reader, name, length in (("search", "site.search", 16), ("scaled", "site.pictures/index", 32 + 16)):
        data = (work / name).read_bytes() if (work / name).is_file() else b"\n" + bytes(length + 16)
        seed(reader, "small", data[data.index(b"\n") + 1 + length :])
    for path in (work / "site.digests").glob("*"):
        seed("digest", path.name, path.read_bytes())
    subprocess.run([program, "publish", folder / "build" / "www", "--from", output, "--compress"], check=False, capture_output=True)
    for path in (folder / "build" / "www" / ".xinglin").glob("*.manifest"):
        head, _, rest = path.read_bytes().partition(b"\n\n")
        seed("manifest", path.name, head + b"\ngate hcp 2 -\n\n" + b"".join(rest.splitlines(True)[:3]) + b"end 3\n")
    for path in work.glob("*.twins/.xinglin-twins"):
        seed("twins", "small", path.read_bytes())
    letters = "- name: 读者\n  date: 2023-02\n  text: |\n    来信。\n  reply: 谢谢。\n"
    seed("letters", "small", letters.encode())
    seed("yaml", "letters", letters.encode())
    keys = subprocess.run([program, "gate", "init", "--content", small], check=True, capture_output=True, text=True).stdout
    seed("keys", "line", keys.split("=", 1)[1].split("\n")[0].encode())
    environment = os.environ | {"XINGLIN_GATE_KEYS": keys.split("=", 1)[1].split("\n")[0]}
    subprocess.run([program, "gate", "code", "new", "--content", small], check=True, capture_output=True, env=environment)
    for path in (small / "gate" / "keys").glob("*.json"):
        seed("audience", path.name, path.read_bytes())
        slot = {"id": "7K3Q", "salt": "AAAA", "rounds": 600000, "iv": "AAAA", "key": "AAAA"}
        published = {"v": 1, "site": "cd" * 16, "audience": "hcp", "epoch": 1, "slots": [slot]}
        seed("slots", path.name, json.dumps(published).encode())
    seed("envelope", "small", b"XLG\1" + bytes(16 + 64 + 16))

    # What readers who apply send, and what editors decide.
    sealed = bytes([4]) + bytes(range(200))
    line = base64.urlsafe_b64encode(sealed + hashlib.sha256(sealed).digest()[:4]).decode().rstrip("=")
    seed("letter", "line", f"编辑部：\nxla1.{line[:60]}\n> {line[60:]}.\n".encode())
    content = b'{"v":1,"time":"2025-06-01T08:00:00.000Z","answers":[{"id":"name","label":"a","answer":"b"}],"consents":[]}'
    code = hmac.new(bytes(32), bytes(80) + content, "sha256").digest()
    seed("application", "small", bytes(80) + code + content)
    record = {"mailbox": "ab" * 16, "sequence": 1, "state": "approved", "audience": "hcp", "keys": "AAAA", "message": ""}
    decision = folder / "build" / "2025-06-01-1.json"
    decision.write_text(json.dumps({"v": 1, "name": decision.stem, "site": "cd" * 16, "decisions": [record]}))
    seed("decision", decision.name, decision.read_bytes())
    for kind in ("ed25519", "ecdsa"):
        key = folder / "build" / kind
        subprocess.run(["ssh-keygen", "-q", "-t", kind, "-N", "", "-C", "", "-f", key], check=True)
        subprocess.run(["ssh-keygen", "-q", "-Y", "sign", "-n", "xinglin-gate", "-f", key, decision], check=True)
        seed("signature", kind, decision.with_suffix(".json.sig").read_bytes())
        decision.with_suffix(".json.sig").unlink()
        seed("signers", kind, b"# \neditor " + key.with_suffix(".pub").read_bytes())
    seed("shard", "small", b"XLM\1" + bytes(16 + 2 * 544))


main(sys.argv[1], Path(sys.argv[2]))
