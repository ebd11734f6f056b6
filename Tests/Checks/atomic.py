#!/usr/bin/env python3
"""Interrupts builds at random moments and checks that readers never see an inconsistent site.

    atomic.py XINGLIN [--rounds N] [--seed N]

Two contents alternate in one output folder, which starts empty in every third round. Files of the one are folders of the other:
static files, pages, a picture of a bundle. In each round a build is killed (SIGKILL) at a random moment. Then every file of the
output must match one site or the other, every page must find the assets that it refers to, and the output must contain no
internal files of the build. The next build, sometimes a clean one, must restore exactly the output of a clean build. The same is
repeated with the output on a file system of its own, into which files cannot be renamed; then with a full disk, an unwritable
output folder, damaged caches, and concurrent builds. Checks that require another file system are skipped, with a message, if this
machine cannot mount one. Finally, commands are run with unwritable standard output, and with little memory.
"""
import argparse
import hashlib
import os
import random
import re
import resource
import shutil
import signal
import subprocess
import sys
import tempfile
import time

ASSET = re.compile(rb'(?:href|src)="(/assets/[^"]+)"')
faults = []


def fault(text):
    faults.append(text)
    print("FAULT", text)


def write(folder, path, text):
    path = os.path.join(folder, path)
    os.makedirs(os.path.dirname(path), exist_ok=True)
    with open(path, "w", encoding="utf-8") as file:
        file.write(text)


def content(folder, variant, articles=120, hospitals=60):
    """Writes a content folder. Every page differs between the variants, and each has pages of its own."""
    write(folder, "site.yml", f"title: 论坛{variant}\nbase_url: https://example.org\nlanguage: zh-Hans\n"
          f'theme:\n  colors: {{seal: "#a3201{variant}"}}\n')
    write(folder, "columns/cases.md", "---\ntitle: 案例\n---\n\n导语。\n")
    for number in range(hospitals):
        write(folder, f"hospitals/h{number}.md", f"---\nname: 第{number}示范医院\nprovince: 北京\n---\n")
    for number in range(articles):
        if number % 10 == variant:
            continue
        write(folder, f"articles/2024/01/a{number}.md",
              f"---\ntitle: 标题{number}版{variant}\ndate: 2024-01-{number % 28 + 1:02}\ncolumn: cases\n"
              f"hospitals: [h{number % hospitals}]\ntags: [标签{number % 7}]\n---\n\n" + f"正文{variant}。" * 200 + "\n")
    write(folder, f"static/only-{variant}.txt", "x" * 50_000)
    # Files in one variant are folders in the other.
    forms = [("doc", "data/a/b.txt"), ("doc/index.html", "data/a")][variant]
    for form in forms:
        write(folder, f"static/{form}", f"form {variant} of {form}")
    if variant:
        write(folder, "pages/leaflet.md", "---\ntitle: 说明\n---\n\n说明。\n")
    else:
        write(folder, "static/leaflet", "a file where a page will be")
    write(folder, f"articles/2024/01/bundle/{['letter', 'letter/scan'][variant]}", f"enclosure {variant}")
    write(folder, "articles/2024/01/bundle/index.md", f"---\ntitle: 集\ndate: 2024-01-01\ncolumn: cases\nattachments:\n"
          f"  - {{file: {['letter', 'letter/scan'][variant]}, title: 附件}}\n---\n\n正文。\n")


def tree(folder):
    """Returns the hashes of all files below a folder, by path."""
    files = {}
    for parent, _, names in os.walk(folder):
        for name in names:
            path = os.path.join(parent, name)
            with open(path, "rb") as file:
                files[os.path.relpath(path, folder)] = hashlib.sha256(file.read()).hexdigest()
    return files


class Bench:
    def __init__(self, xinglin, work):
        self.xinglin, self.work = xinglin, work
        self.output = os.path.join(work, "site")
        self.expected = []
        for variant in (0, 1):
            content(self.content(variant), variant)
            clean = os.path.join(work, f"clean-{variant}")
            self.build(variant, output=clean)
            self.expected.append(tree(clean))

    def content(self, variant):
        return os.path.join(self.work, f"content-{variant}")

    def start(self, variant, output=None, clean=False):
        """Starts a build. The content always has the same path, which is part of the build cache's identity."""
        link = os.path.join(self.work, "content")
        if os.path.lexists(link):
            os.remove(link)
        os.symlink(self.content(variant), link)
        return subprocess.Popen(
            [self.xinglin, "build", "--content", link, "--output", output or self.output, "--now", "2026-01-01", "--lang", "en",
             *(["--clean"] if clean else [])],
            stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)

    def build(self, variant, output=None, clean=False):
        process = self.start(variant, output, clean)
        message = process.communicate(timeout=120)[1].decode()
        return process.returncode, message

    def check_whole(self, name):
        """Every file belongs to one site or the other, pages find their assets, and internal files are elsewhere."""
        for path in sorted(tree(self.output)):
            if path in (".xinglin-files", ".xinglin-part"):
                continue
            with open(os.path.join(self.output, path), "rb") as file:
                data = file.read()
            digest = hashlib.sha256(data).hexdigest()
            if digest not in (self.expected[0].get(path), self.expected[1].get(path)):
                fault(f"{name}: {path} belongs to neither site")
            if path.endswith(".html"):
                for asset in set(ASSET.findall(data)):
                    if not os.path.exists(self.output + asset.decode()):
                        fault(f"{name}: {path} refers to {asset.decode()}, which does not exist")

    def check_same(self, name, variant):
        """The output equals that of a clean build."""
        found, expected = tree(self.output), self.expected[variant]
        for path in sorted(set(found) | set(expected)):
            if found.get(path) != expected.get(path):
                fault(f"{name}: {path} differs from a clean build")

    def check_build(self, name, variant, clean=False):
        code, message = self.build(variant, clean=clean)
        if code:
            fault(f"{name}: the next build exited with {code}: {message}")
        self.check_same(name, variant)
        if self.unfinished():
            fault(f"{name}: unexpected files in .xinglin: {self.unfinished()}")

    def unfinished(self):
        """Returns the files in .xinglin other than the caches of completed builds."""
        return sorted(name for name in os.listdir(os.path.join(self.work, ".xinglin")) if not name.endswith((*CACHES, ".digests")))


# The files that builds keep for the next one.
CACHES = (".cache", ".search")


def empty(folder):
    for name in os.listdir(folder):
        path = os.path.join(folder, name)
        shutil.rmtree(path) if os.path.isdir(path) else os.remove(path)


def killed(bench, rounds, rng):
    start = time.monotonic()
    bench.build(0)
    empty(bench.output)
    bench.build(0)
    whole = (time.monotonic() - start) / 2
    interrupted = 0
    for number in range(rounds):
        variant = (number + 1) % 2
        if number % 3 == 2:
            empty(bench.output)
        process = bench.start(variant, clean=rng.random() < 0.2)
        time.sleep(rng.random() * whole)
        process.send_signal(signal.SIGKILL)
        process.communicate()
        interrupted += process.returncode != 0
        bench.check_whole(f"kill {number}")
        # The editors change their minds: occasionally the content is reverted before the next build.
        bench.check_build(f"after kill {number}", variant if rng.random() < 0.7 else 1 - variant, clean=rng.random() < 0.2)
    print(f"{rounds} builds, {interrupted} killed")
    if rounds >= 10 and interrupted < rounds // 4:
        fault("too few builds were killed")


def damage(cache, kind, rng):
    with open(cache, "rb") as file:
        data = bytearray(file.read())
    if kind == "cut":
        data = data[:rng.randrange(len(data))]
    elif kind == "flipped":
        for _ in range(20):
            data[rng.randrange(len(data))] ^= 1 << rng.randrange(8)
    elif kind == "emptied":
        data = bytearray()
    else:
        data[:data.index(b"\n")] = data[:data.index(b" ")] + b" 0"
    with open(cache, "wb") as file:
        file.write(data)


def damaged(bench, rng):
    caches = [os.path.join(bench.work, ".xinglin", "site" + ending) for ending in CACHES]
    for kind in ("cut", "flipped", "emptied", "of another version"):
        for cache in caches:
            bench.build(0)
            damage(cache, kind, rng)
            bench.check_build(f"{os.path.basename(cache)} {kind}", 1)
    digests = os.path.join(bench.work, ".xinglin", "site.digests")
    for kind in ("cut", "flipped", "emptied"):
        bench.build(0)
        for name in os.listdir(digests):
            damage(os.path.join(digests, name), kind, rng)
        bench.check_build(f"digests {kind}", 1)
    for cache in caches:
        os.remove(cache)
    empty(digests)
    bench.check_build("no cache", 0)
    for path in ("index.html", "feed.xml"):
        with open(os.path.join(bench.output, path), "w") as file:
            file.write("spoilt")
        os.remove(os.path.join(bench.output, "404.html"))
        bench.check_build(f"{path} spoilt, 404.html gone", 0)


def together(bench):
    bench.build(0)
    processes = [bench.start(1) for _ in range(3)]
    for process in processes:
        message = process.communicate(timeout=120)[1].decode()
        if process.returncode:
            fault(f"concurrent builds: one exited with {process.returncode}: {message}")
    bench.check_same("builds at once", 1)


def unwritten(bench):
    """Commands fail if their output cannot be written, and leave no key file behind whose key was never shown."""
    full = "/dev/full"
    if not os.path.exists(full):
        return
    content = os.path.join(bench.work, "keys")
    write(content, "site.yml", "title: 论坛\nbase_url: https://example.org\nlanguage: zh-Hans\n")
    commands = {
        "markdown": ["markdown"], "check": ["check", "--content", content], "gate init": ["gate", "init", "--content", content],
        "explain": ["explain"], "--help": ["--help"], "--version": ["--version"], "build --help": ["build", "--help"],
        "help build": ["help", "build"], "the completion script": ["--generate-completion-script", "bash"],
    }
    for name, command in commands.items():
        with open(full, "wb") as output:
            process = subprocess.run([bench.xinglin, *command], input=b"# a\n", stdout=output, stderr=subprocess.PIPE)
        if process.returncode != 74:
            fault(f"{name} to a full device exits with {process.returncode}")
    if os.path.exists(os.path.join(content, "gate", "keys")):
        fault("gate init wrote a key file although its key was lost")
    with open(full, "wb") as output:
        process = subprocess.run([bench.xinglin, "check", "--content", content, "--format", "json"], stderr=output, capture_output=False)
    if process.returncode != 74:
        fault(f"a report to a full device exits with {process.returncode}")


def limited(bench):
    """Commands with little memory succeed or exit promptly with a message."""
    content = os.path.join(bench.work, "many")
    write(content, "site.yml", "title: 论坛\nbase_url: https://example.org\nlanguage: zh-Hans\n")
    for number in range(20_000):
        write(content, f"articles/a{number}.md", f"---\ntitle: 标题{number}\ndate: 2024-01-05\n---\n\n正文。\n")
    for megabytes in (60, 80, 100, 120, 160, 250):
        def limit():
            resource.setrlimit(resource.RLIMIT_AS, (megabytes << 20, megabytes << 20))

        command = [bench.xinglin, "check", "--content", content]
        try:
            process = subprocess.run(command, capture_output=True, timeout=120, preexec_fn=limit)
        except subprocess.TimeoutExpired:
            fault(f"with {megabytes} MB of memory a check does not terminate")
            continue
        if process.returncode != 0 and (process.returncode != 74 or "内存" not in process.stderr.decode()):
            fault(f"with {megabytes} MB of memory a check exits with {process.returncode}: {process.stderr.decode()[-200:]}")
    shutil.rmtree(content)


def mounted(bench, rounds, rng):
    """Mounts a small file system for the output, or returns None if that is not possible."""
    shutil.rmtree(bench.output)
    os.mkdir(bench.output)

    def mount(options):
        return subprocess.run(["mount", "-t", "tmpfs", "-o", options, "tmpfs", bench.output], capture_output=True)

    if mount("size=64m").returncode:
        print("skipped: a full disk and a read-only output (cannot mount a file system)")
        return
    try:
        killed(bench, max(1, rounds // 3), rng)
        empty(bench.output)
        bench.check_build("a disk with room", 0)
        used = os.statvfs(bench.output)
        blocks = (used.f_blocks - used.f_bfree) * used.f_frsize
        if mount(f"remount,size={blocks + 100_000}").returncode:
            fault("cannot shrink the disk")
        code, message = bench.build(1)
        if code != 74 or "space" not in message:
            fault(f"a full disk: the build exits with {code}: {message}")
        bench.check_whole("a full disk")
        before = tree(bench.output)
        mount("remount,ro,size=64m")
        code, message = bench.build(1)
        if code != 74:
            fault(f"a read-only output: the build exits with {code}: {message}")
        if tree(bench.output) != before:
            fault("a read-only output was changed")
        mount("remount,rw,size=64m")
        bench.check_build("room again", 1)
        # The same with an empty output folder.
        empty(bench.output)
        mount("remount,size=300k")
        code, message = bench.build(0)
        if code != 74 or "space" not in message:
            fault(f"a full disk without a site: the build exits with {code}: {message}")
        bench.check_whole("a full disk without a site")
        if os.path.exists(os.path.join(bench.output, ".xinglin-part")) or bench.unfinished():
            fault("a build on a full disk left staged files behind")
        mount("remount,size=64m")
        bench.check_build("room for a site", 0)
    finally:
        subprocess.run(["umount", bench.output], check=False)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("xinglin")
    parser.add_argument("--rounds", type=int, default=100)
    parser.add_argument("--seed", type=int, default=int(time.time()))
    arguments = parser.parse_args()
    print("seed", arguments.seed)
    rng = random.Random(arguments.seed)
    work = tempfile.mkdtemp(prefix="xinglin-atomic-")
    try:
        bench = Bench(os.path.abspath(arguments.xinglin), work)
        killed(bench, arguments.rounds, rng)
        damaged(bench, rng)
        together(bench)
        unwritten(bench)
        if sys.platform == "linux":
            limited(bench)
        mounted(bench, arguments.rounds, rng)
    finally:
        shutil.rmtree(work, ignore_errors=True)
    print(f"{len(faults)} faults")
    sys.exit(1 if faults else 0)


if __name__ == "__main__":
    main()
