#!/usr/bin/env python3
"""Publishes two sites alternately, interrupts publications at random moments, and checks that readers see a complete site.

    publish.py XINGLIN [--rounds N] [--seed N]

The destinations are a folder, a host (rsync over ssh to an sshd on this machine) and a store (rclone with a folder on this machine).
In each round a publication is killed (SIGKILL), alone or with its subprocesses. In a folder and on a host, `current` must then link
to exactly one of the two sites, and every other release must be one of them, too; in a store, every file must belong to one of them,
and pages must find their assets. The next publication must restore exactly its site at the destination. Then: concurrent
publications, a file modified after the build, which files are linked and which uploaded, `--keep`, `--rollback`, older access codes,
and paths that the output's file list must not contain.
"""
import argparse
import json
import os
import random
import shutil
import signal
import subprocess
import sys
import tempfile
import time

import atomic
import sshd
from atomic import ASSET, fault, faults

# Internal files of publications, and the output's file list.
OWN = (".xinglin", ".xinglin-files")


def tree(folder):
    return {path: digest for path, digest in atomic.tree(folder).items() if path.split(os.sep)[0] not in OWN}


class Bench:
    def __init__(self, xinglin, work, alias=False):
        self.xinglin, self.work, self.site = xinglin, work, os.path.join(work, "site")
        self.expected = []
        for variant in (0, 1):
            atomic.content(os.path.join(work, f"content-{variant}"), variant, articles=60, hospitals=30)
        for variant in (0, 1) if alias else ():
            article = os.path.join(work, f"content-{variant}", "articles/2024/01/a5.md")
            with open(article, encoding="utf-8") as file:
                text = file.read()
            with open(article, "w", encoding="utf-8") as file:
                file.write(text.replace("\ncolumn:", "\naliases: [/old/one/]\ncolumn:", 1))
        for variant in (0, 1):
            self.build(variant)
            self.expected.append(tree(self.site))
            shutil.copytree(self.site, os.path.join(work, f"site-{variant}"))
        self.programs = os.path.join(work, "programs")
        self.environment = {**os.environ, "PATH": self.programs + ":" + os.environ["PATH"], "RCLONE_CONFIG": os.path.join(work, "rclone.conf")}
        self.settle = lambda session: None
        atomic.write(work, "rclone.conf", "")

    def build(self, variant):
        link = os.path.join(self.work, "content")
        if os.path.lexists(link):
            os.remove(link)
        os.symlink(os.path.join(self.work, f"content-{variant}"), link)
        subprocess.run([self.xinglin, "build", "--content", link, "--output", self.site, "--now", "2026-01-01", "--lang", "en"],
                       check=True, stdout=subprocess.DEVNULL)

    def start(self, destination, *arguments):
        return subprocess.Popen(
            [self.xinglin, "publish", destination, "--from", self.site, "--lang", "en", *arguments], env=self.environment,
            stdout=subprocess.PIPE, stderr=subprocess.PIPE, start_new_session=True, text=True)

    def publish(self, destination, *arguments, status=0):
        process = self.start(destination, *arguments)
        output, message = process.communicate(timeout=300)
        if process.returncode != status:
            fault(f"publish {destination} {' '.join(arguments)} exited with {process.returncode}: {message}")
        return output + message


def is_one_of(bench, folder):
    return tree(folder) in bench.expected


def check_releases(bench, folder, name):
    """Every release is complete, and `current` links to one."""
    releases = os.path.join(folder, "releases")
    for release in sorted(os.listdir(releases)) if os.path.isdir(releases) else []:
        if not is_one_of(bench, os.path.join(releases, release)):
            fault(f"{name}: {release} is neither site")
    current = os.path.join(folder, "current")
    if os.path.lexists(current) and not is_one_of(bench, current):
        fault(f"{name}: current is neither site")


def is_torn(bench, folder, path):
    """Whether a file is partially written. A store writes files atomically; the folder in its place does not before rclone 1.63."""
    with open(os.path.join(folder, path), "rb") as file:
        data = file.read()
    for variant in (0, 1):
        whole = os.path.join(bench.work, f"site-{variant}", path)
        if os.path.isfile(whole) and open(whole, "rb").read().startswith(data):
            return True
    return path.endswith(".partial")


def check_store(bench, folder, name):
    """Every file belongs to one site or the other, and pages find their assets."""
    for path, digest in sorted(tree(folder).items()):
        if digest not in (bench.expected[0].get(path), bench.expected[1].get(path)) and not is_torn(bench, folder, path):
            fault(f"{name}: {path} belongs to neither site")
        if path.endswith(".html"):
            with open(os.path.join(folder, path), "rb") as file:
                for asset in set(ASSET.findall(file.read())):
                    if not os.path.exists(folder + asset.decode()):
                        fault(f"{name}: {path} refers to {asset.decode()}, which does not exist")


def killed(bench, destination, folder, rounds, rng, check, *arguments):
    seen = os.path.join(folder, "current") if check is check_releases else folder
    # The first publications copy every file; a later one, which changes only what differs, shows how long one takes.
    for number in range(5):
        bench.build(number % 2)
        start = time.monotonic()
        bench.publish(destination, *arguments)
        whole = time.monotonic() - start
    interrupted = 0
    for number in range(rounds):
        variant = 1 - number % 2
        bench.build(variant)
        process = bench.start(destination, *arguments)
        time.sleep(rng.random() * whole)
        if rng.random() < 0.7:
            os.killpg(process.pid, signal.SIGKILL)
        else:
            process.send_signal(signal.SIGKILL)
        process.communicate()
        interrupted += process.returncode != 0
        bench.settle(process.pid)
        check(bench, folder, f"{destination}, kill {number}")
        # Occasionally the editors revert the content before the next publication.
        if rng.random() < 0.3:
            variant = 1 - variant
            bench.build(variant)
        bench.publish(destination, *arguments)
        if tree(seen) != bench.expected[variant]:
            fault(f"{destination}, after kill {number}: not exactly the site")
        check(bench, folder, f"{destination}, after kill {number}")
    print(f"{destination}: {rounds} publications, {interrupted} killed")
    if rounds >= 10 and interrupted < rounds // 4:
        fault(f"{destination}: too few were killed")


def releases(folder):
    return sorted(os.listdir(os.path.join(folder, "releases")))


def linked(bench, destination, folder):
    """Releases share unchanged files; rollback and keep work as documented."""
    shutil.rmtree(folder, ignore_errors=True)
    bench.build(0)
    plan = bench.publish(destination, "--dry-run")
    if os.path.exists(os.path.join(folder, "current")):
        fault(f"{destination}: a dry run published")
    if plan.count("\n+ ") + plan.startswith("+ ") != len(bench.expected[0]):
        fault(f"{destination}: the plan of the first release does not name every file")
    bench.publish(destination)
    bench.build(1)
    plan = {line[2:]: line[0] for line in bench.publish(destination, "--dry-run").splitlines() if line[1:2] == " "}
    old, new = bench.expected
    wanted = {path: "+" if path not in old else "~" for path in new if new[path] != old.get(path)} | {path: "-" for path in old if path not in new}
    if plan != wanted:
        fault(f"{destination}: the plan differs from the comparison of the sites")
    bench.publish(destination)
    first, second = (os.path.join(folder, "releases", name) for name in releases(folder))
    for path in new:
        same = os.path.exists(os.path.join(first, path)) and os.path.samefile(os.path.join(first, path), os.path.join(second, path))
        if same != (new[path] == old.get(path)):
            fault(f"{destination}: {path} is {'shared' if same else 'not shared'} by both releases")
    if "nothing changed" not in bench.publish(destination) or len(releases(folder)) != 2:
        fault(f"{destination}: the same site was published twice")
    bench.publish(destination, "--rollback")
    if tree(os.path.join(folder, "current")) != old or tree(os.path.join(folder, "previous")) != new:
        fault(f"{destination}: rollback does not restore the previous site")
    bench.publish(destination, "--rollback", status=1)
    for options in ((), ("--verify",), ()):
        bench.publish(destination, "--keep", "3", *options)
        bench.publish(destination, "--rollback")
    if len(releases(folder)) != 3 or tree(os.path.join(folder, "current")) != old:
        fault(f"{destination}: --keep 3 leaves {releases(folder)}")
    bench.publish(destination, "--keep", "3")
    for number in (2, 1):
        if "nothing changed" not in bench.publish(destination, "--keep", str(number)) or len(releases(folder)) != number:
            fault(f"{destination}: --keep {number} without changes leaves {releases(folder)}")
    if tree(os.path.join(folder, "current")) != new or os.path.lexists(os.path.join(folder, "previous")):
        fault(f"{destination}: --keep 1 without changes leaves another site or a link to a removed one")
    bench.build(0)
    bench.publish(destination, "--keep", "1")
    if len(releases(folder)) != 1 or os.path.lexists(os.path.join(folder, "previous")):
        fault(f"{destination}: --keep 1 leaves {releases(folder)}")
    rest = [name for name in os.listdir(os.path.join(folder, ".xinglin")) if not name.endswith(".manifest") and name not in ("lock", "parts", "verified")]
    if rest:
        fault(f"{destination}: {rest} are left behind")


def refused(bench, destination, folder):
    """Everything that prevents a publication is reported with a message and leaves the destination unchanged."""
    shutil.rmtree(folder, ignore_errors=True)
    bench.build(0)
    bench.publish(destination)
    before = tree(folder)

    def expect(name, sentence, status=1):
        if sentence not in bench.publish(destination, status=status):
            fault(f"{destination}: {name} is not reported")
        if tree(folder) != before:
            fault(f"{destination}: {name} changed the destination")

    listed = os.path.join(bench.site, ".xinglin-files")
    with open(os.path.join(bench.site, "index.html"), "a", encoding="utf-8") as page:
        page.write(" ")
    os.remove(os.path.join(bench.site, "404.html"))
    expect("a changed file", "404.html, index.html")
    bench.build(0)
    bench.build(1)
    with open(listed, encoding="utf-8") as file:
        text = file.read()
    for line in ("1 1 ../secret", "1 1 /etc/passwd", "1 1 zzz/../../secret", "1 1 index.html", "1 1", "1 1 zz"):
        with open(listed, "w", encoding="utf-8") as file:
            file.write(text + line + "\n")
        expect(f"the line {line}", "run xinglin build again")
    os.remove(listed)
    expect("an output without a list", "no built site in")
    with open(listed, "w", encoding="utf-8") as file:
        file.write(text)
    os.remove(os.path.join(bench.site, "index.html"))
    os.symlink("/etc/passwd", os.path.join(bench.site, "index.html"))
    expect("a link", "index.html")
    os.remove(os.path.join(bench.site, "index.html"))
    bench.build(1)


def codes(bench, destination):
    """Access codes never become older without a reason."""
    site = os.path.join(bench.work, "coded")

    def output(epoch, sequence):
        # A build records what it wrote; this output is created by hand, with xxhsum's hashes.
        shutil.rmtree(site, ignore_errors=True)
        content = os.path.join(bench.work, "coded-content")
        atomic.write(content, "site.yml", "title: 论坛\nbase_url: https://example.org\nlanguage: zh-Hans\n")
        atomic.write(content, "static/gate/keys/hcp.json", json.dumps({"epoch": epoch, "sequence": sequence}))
        return subprocess.run([bench.xinglin, "build", "--content", content, "--output", site, "--lang", "en"], capture_output=True, text=True)

    def publish(*arguments):
        return subprocess.run([bench.xinglin, "publish", destination, "--from", site, "--lang", "en", *arguments],
                              env=bench.environment, capture_output=True, text=True)

    for epoch, sequence, status in ((2, 5, 0), (2, 4, 1), (1, 9, 1), (2, 6, 0)):
        made = output(epoch, sequence)
        if made.returncode:
            fault(f"codes: {made.stderr}")
        result = publish()
        if result.returncode != status or status and "--allow-rollback" not in result.stderr:
            fault(f"{destination}: codes {epoch}/{sequence} exit with {result.returncode}: {result.stderr}")
    if publish("--rollback").returncode != 1 or publish("--rollback", "--allow-rollback", "drill").returncode != 0:
        fault(f"{destination}: rollback accepts older codes without a reason, or rejects them with one")


def together(bench, destination, folder, check):
    bench.build(0)
    processes = [bench.start(destination) for _ in range(3)]
    for process in processes:
        message = process.communicate(timeout=300)[1]
        if process.returncode:
            fault(f"{destination}, concurrently: one exited with {process.returncode}: {message}")
    check(bench, folder, f"{destination}, at once")
    if tree(os.path.join(folder, "current") if check is check_releases else folder) != bench.expected[0]:
        fault(f"{destination}, concurrently: not the site")


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("xinglin")
    parser.add_argument("--rounds", type=int, default=100)
    parser.add_argument("--seed", type=int, default=int(time.time()))
    arguments = parser.parse_args()
    print("seed", arguments.seed)
    rng = random.Random(arguments.seed)
    work = tempfile.mkdtemp(prefix="xinglin-publish-")
    server = None
    try:
        bench = Bench(os.path.abspath(arguments.xinglin), work)
        server = sshd.host(os.path.join(work, "sshd"), bench.programs)
        bench.settle = server.settle
        places = {name: os.path.join(work, name) for name in ("folder", "host", "store")}
        folder, host, store = places["folder"], "host:" + places["host"], "rclone::local:" + places["store"]
        for destination, path in ((folder, places["folder"]), (host, places["host"])):
            killed(bench, destination, path, arguments.rounds, rng, check_releases, "--keep", "3")
            linked(bench, destination, path)
            refused(bench, destination, path)
            together(bench, destination, path, check_releases)
            codes(bench, destination + "-codes")
        for inside in ("content-0", "content-0/www/site"):
            inside = os.path.join(work, inside)
            if "is inside the content folder" not in bench.publish(inside, status=64) or os.path.lexists(os.path.join(inside, "releases")):
                fault(f"{inside}: a site was published into the content")
        if "root of the file system" not in bench.publish("/", "--dry-run", status=64):
            fault("a site was published into the root of the file system")
        if "data of a repository" not in bench.publish(os.path.join(work, "clone/.git/www"), status=64):
            fault("a site was published into the data of a repository")
        killed(bench, store, places["store"], arguments.rounds, rng, check_store)
        refused(bench, store, places["store"])
        together(bench, store, places["store"], check_store)
        bench.publish(store, "--rollback", status=64)
    finally:
        if server:
            server.stop()
        shutil.rmtree(work, ignore_errors=True)
    print(f"{len(faults)} faults")
    sys.exit(1 if faults else 0)


if __name__ == "__main__":
    main()
