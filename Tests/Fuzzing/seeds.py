"""Writes the seeds of the readers' fuzzer: files of the sample site, of a build of it and of its keys.

    python3 Tests/Fuzzing/seeds.py PROGRAM FOLDER
"""

import base64
import hashlib
import hmac
import json
import os
import shutil
import struct
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
REQUESTS = [
    b"GET /a%20b/?q=1 HTTP/1.1\r\nHost: localhost:8000\r\nRange: bytes=0-4\r\nIf-None-Match: \"x\"\r\n\r\n",
    b"HEAD /%E4%B8%AD/ HTTP/1.0\r\nConnection: close\r\nContent-Length: 0\r\n\r\n",
    b"GET http://localhost/ HTTP/1.1\r\nHost: [::1]\r\n\r\n",
]
# Larger seeds make the fuzzer slow and find no more.
LARGEST = 4096


def main(program, folder):
    content, output = ROOT / "content", folder / "build" / "site"

    def seed(reader, name, data):
        path = folder / "seeds" / reader / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data[:LARGEST])

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
        elif path.suffix.lower() in (".jpg", ".jpeg", ".png", ".webp", ".avif", ".gif", ".svg"):
            seed("pictures", name, data)
    for number, request in enumerate(REQUESTS):
        seed("requests", str(number), request)

    # A small site: its list and its cache, and keys for its members.
    small = folder / "build" / "content"
    shutil.rmtree(folder / "build", ignore_errors=True)
    (small / "articles").mkdir(parents=True)
    (small / "site.yml").write_text("title: 论坛\nbase_url: https://example.org\nlanguage: zh-Hans\n", encoding="utf-8")
    for name in "ab":
        (small / "articles" / f"{name}.md").write_text(
            "---\ntitle: 题目\ndate: 2022-06-22\ntags: [党建]\n---\n\n正文\n", encoding="utf-8")
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
