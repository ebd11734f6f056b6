"""Measures a build with many approved members, who applied and were approved in batches by the commands.

    .build-test/venv/bin/python Tests/Benchmarks/members.py XINGLIN [MEMBERS [BATCH]]

The site is that of Tests/Sites/gated. Applications are encrypted by PyPI's pyhpke (Tests/Checks/applicant.py). Times are in
milliseconds, the minimum of several builds, with CPU time in parentheses.
"""

import resource
import shutil
import sys
import time
from pathlib import Path

TESTS = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(TESTS / "Browser"), str(TESTS / "Checks")]
from applicant import Applicant, sealing_key  # noqa: E402
from gated import MemberSite  # noqa: E402

ROUNDS = 5


class Members:
    def __init__(self, xinglin):
        self.site = MemberSite(xinglin)
        self.content = self.site.folder / "content"
        self.identity, self.key = self.site.identity, sealing_key(self.site.key)

    def batch(self, count):
        """Accepts and approves a number of applications; returns the seconds that both commands took."""
        readers = [Applicant(self.identity) for _ in range(count)]
        lines = [reader.line(self.key, reader.content({"name": reader.mailbox.hex(), "post": "医师"})) for reader in readers]
        (self.site.folder / "letters.txt").write_text("\n".join(lines), encoding="utf-8")
        return self.seconds("gate", "import", "letters.txt"), self.seconds("gate", "approve", "--all")

    def seconds(self, *arguments):
        start = time.perf_counter()
        self.site.run(*arguments)
        return time.perf_counter() - start

    def build(self, before, rounds=ROUNDS):
        """Returns the wall and CPU time of a build after `before` in milliseconds, the minimum of several builds."""
        times = []
        for number in range(rounds):
            before(number)
            start = processor()
            times.append((self.seconds("build", "--production", "--output", "site"), processor() - start))
        return "{:.0f} ({:.0f})".format(*(min(column) * 1000 for column in zip(*times)))

    def clear(self, _):
        shutil.rmtree(self.site.folder / "site", ignore_errors=True)
        shutil.rmtree(self.site.folder / ".xinglin", ignore_errors=True)

    def edit(self, number):
        path = self.content / "articles/2024/03/open.md"
        path.write_text(path.read_text(encoding="utf-8") + f"\n\n第{number}次修改。\n", encoding="utf-8")

    def report(self, what):
        first, unchanged, edited = self.build(self.clear), self.build(lambda _: None), self.build(self.edit)
        decided = self.build(lambda _: self.batch(1), 3)
        print(f"{what}: {first} whole, {unchanged} unchanged, {edited} after an edit, {decided} after a decision", flush=True)


def processor():
    """Returns the CPU time of all commands so far, in seconds."""
    usage = resource.getrusage(resource.RUSAGE_CHILDREN)
    return usage.ru_utime + usage.ru_stime


def main(xinglin, members=10_000, batch=500):
    measured = Members(xinglin)
    try:
        measured.report("no readers")
        times = [measured.batch(min(batch, members - start)) for start in range(0, members, batch)]
        taken, approved = (sum(column) for column in zip(*times))
        print(f"{members} readers in {len(times)} batches: import {taken:.1f} s, approve {approved:.1f} s, the last {times[-1][1]:.1f} s")
        files = sorted((measured.content / "gate" / "decisions").iterdir())
        print(f"decisions: {len(files)} files, {sum(path.stat().st_size for path in files) / 1e6:.1f} MB")
        measured.report(f"{members} readers")
        shards = list((measured.site.folder / "site/gate/members").glob("*.bin"))
        print(f"published: {len(shards)} shards of {shards[0].stat().st_size} bytes")
    finally:
        measured.site.remove()


if __name__ == "__main__":
    main(sys.argv[1], *map(int, sys.argv[2:]))
