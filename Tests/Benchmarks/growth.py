"""Builds sites that grow along one axis each, at n, 2n and 4n, and marks what grows out of proportion.

    python3 Tests/Benchmarks/growth.py PROGRAM                      all axes, as a table
    python3 Tests/Benchmarks/growth.py PROGRAM --axes 'series|tag'  those whose names match
    python3 Tests/Benchmarks/growth.py PROGRAM --scale 4            from four times the usual sizes

What n log n costs grows by a little more than 2 with each doubling; more than 2.6 in processor time, in memory above that
of an empty site, or in bytes written is marked. A run that is stopped by the limit is marked too. Exit status 1 if
anything is marked.
"""

import argparse
import os
import re
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from Growth import articles, commands, entities, fields, others, texts  # noqa: F401: each registers its axes
from Growth.axes import AXES, BUILD, SITE

LARGEST = 2.6
# Below these values, a ratio is noise.
SECONDS, MEGABYTES, WRITTEN = 0.3, 40, 4


def arguments():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("program", help="the program to measure")
    parser.add_argument("--axes", default="", help="a regular expression")
    parser.add_argument("--scale", type=float, default=1, help="by what the sizes are multiplied (1)")
    parser.add_argument("--limit", type=float, default=60, help="seconds after which a run is stopped (60)")
    return parser.parse_args()


def write(folder, files):
    for path, text in files.items():
        path = folder / path
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text if isinstance(text, bytes) else text.encode())


def measured(program, files, limit, commands=BUILD):
    """Returns CPU time in seconds, peak memory in megabytes, megabytes written, and the exit status of the last command."""
    storage = "/dev/shm" if os.path.isdir("/dev/shm") else None
    folder = Path(tempfile.mkdtemp(prefix="xinglin-growth-", dir=storage))
    try:
        # In a separate process, since the peak memory of a program starts at its parent's.
        if (writer := os.fork()) == 0:
            write(folder / "content", SITE | files())
            os._exit(0)
        os.waitpid(writer, 0)
        places = {"content": folder / "content", "site": folder / "site", "work": folder}
        *before, command = [[program, *(word.format(**places) for word in words)] for words in commands]
        for each in before:
            subprocess.run(each, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=False)
        with open(folder / "report", "wb") as report:
            process = subprocess.Popen(command, stdout=report, stderr=report, start_new_session=True)
        deadline = time.monotonic() + limit
        while True:
            ended, status, usage = os.wait4(process.pid, os.WNOHANG)
            if ended:
                break
            if time.monotonic() > deadline:
                process.kill()
            time.sleep(0.005)
        process.returncode = os.waitstatus_to_exitcode(status)
        written = sum(path.stat().st_size for path in folder.rglob("*") if path.is_file() and "content" not in path.parts)
        seconds = usage.ru_utime + usage.ru_stime
        return seconds, usage.ru_maxrss / 1024, written / 1e6, process.returncode
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def growth(values, least):
    """Returns the larger ratio of the two doublings, if the values are large enough to be significant."""
    pairs = [(before, after) for before, after in zip(values, values[1:]) if after >= least]
    return max((after / max(before, least / 4) for before, after in pairs), default=0)


def main():
    chosen = arguments()
    empty = measured(chosen.program, dict, chosen.limit)
    print(f"{'':38}{'n':>6}  {'seconds':24}{'megabytes of memory':24}{'megabytes written':24}growth")
    marked = 0
    for name, (files, n, commands) in AXES.items():
        if not re.search(chosen.axes, name):
            continue
        n = max(1, int(n * chosen.scale))
        runs = []
        for size in (n, 2 * n, 4 * n):
            runs.append(measured(chosen.program, lambda: files(size), chosen.limit, commands))
            if runs[-1][3] < 0:
                break
        seconds, memory, written, codes = zip(*runs)
        ratios = (
            growth([value - empty[0] for value in seconds], SECONDS),
            growth([value - empty[1] for value in memory], MEGABYTES),
            growth([value - empty[2] for value in written], WRITTEN),
        )
        broken = [code for code in codes if code not in (0, 1)]
        worse = any(ratio > LARGEST for ratio in ratios) or broken
        marked += bool(worse)
        columns = (series(seconds, 2), series(memory, 0), series(written, 1))
        mark = " WORSE" if worse else ""
        ended = f" exit {broken[0]}" if broken else ""
        print(f"{name:38}{n:>6}  {''.join(f'{each:24}' for each in columns)}{' '.join(f'{r:.1f}' for r in ratios)}{mark}{ended}")
        sys.stdout.flush()
    print(f"{marked} of the axes grow by more than {LARGEST} for a doubling" if marked else "no axis grows out of proportion")
    return 1 if marked else 0


def series(values, digits):
    return " ".join(f"{value:.{digits}f}" for value in values)


if __name__ == "__main__":
    sys.exit(main())
