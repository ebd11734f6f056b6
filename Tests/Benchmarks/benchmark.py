"""Compares Xinglin with Hugo on corpora of several sizes; `run` beside this file prepares and calls it.

Every scenario is run in turn, first one generator and then the other, several times; medians are reported. The corpora and
outputs are in memory-backed storage, so that no disk is measured.
"""

import argparse
import json
import os
import platform
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from generators import Hugo, Xinglin
from measure import median, run

SCENARIOS = ("cold", "unchanged", "edited", "renamed")
ROUNDS = {1_000: 5, 10_000: 3, 100_000: 1}
HOSPITALS = {100_000: 40_000}


def arguments():
    parser = argparse.ArgumentParser(prog="bash Tests/Benchmarks/run", description=__doc__)
    parser.add_argument("--articles", default="1000,10000", help="sizes of the corpora (1000,10000; also 100000)")
    parser.add_argument("--scenarios", default=",".join(SCENARIOS), help="some of " + ",".join(SCENARIOS))
    parser.add_argument("--rounds", type=int, help="rounds of each scenario (5, 3, 1 by size)")
    parser.add_argument("--limit", type=float, default=600, help="seconds after which a run is stopped (600)")
    parser.add_argument("--without-hugo", action="store_true", help="measures Xinglin alone")
    parser.add_argument("--storage", help="a memory-backed folder (/dev/shm, or else a temporary folder)")
    parser.add_argument("--results", required=True, help=argparse.SUPPRESS)
    parser.add_argument("--xinglin", required=True, help=argparse.SUPPRESS)
    parser.add_argument("--hugo", required=True, help=argparse.SUPPRESS)
    parser.add_argument("--floor", required=True, help=argparse.SUPPRESS)
    chosen = parser.parse_args()
    chosen.articles = [int(size) for size in chosen.articles.split(",")]
    chosen.scenarios = chosen.scenarios.split(",")
    if unknown := set(chosen.scenarios) - set(SCENARIOS):
        parser.error(f"no such scenario: {', '.join(sorted(unknown))}")
    return chosen


def scenario(name, generators, rounds, limit):
    """Returns the cost of a scenario for each generator."""
    costs = {generator: [] for generator in generators}
    for number in range(rounds):
        for generator in generators:
            if name == "cold":
                generator.forget()
            elif name == "edited":
                generator.edit(number)
            elif name == "renamed":
                generator.rename(number)
            costs[generator].append(run(generator.command(), limit, generator.output))
    return {generator.name: median(costs[generator]) for generator in generators}


def measured(size, chosen, folder):
    """Returns the cost of all scenarios with a number of articles."""
    hospitals = HOSPITALS.get(size, max(50, size // 10))
    rounds = chosen.rounds or ROUNDS.get(size, 3)
    say(f"{size} articles, {hospitals} hospitals: writing the corpus")
    generators = [Xinglin(chosen.xinglin, folder / "xinglin", size, hospitals)]
    if not chosen.without_hugo:
        generators.append(Hugo(chosen.hugo, folder / "hugo", size, hospitals))
    results = {}
    for name in SCENARIOS:
        # The later scenarios start from the result of a cold build.
        if name not in chosen.scenarios and not (name == "cold" and len(results) == 0):
            continue
        costs = scenario(name, generators, rounds, chosen.limit)
        results[name] = {generator: cost.record() for generator, cost in costs.items()}
        for generator, cost in costs.items():
            stopped = f"stopped after {cost.wall:.0f} s" if cost.stopped else f"{cost.wall:.3f} s"
            say(f"  {name:10}{generator:8} {stopped}, processor {cost.processor:.3f} s, {cost.written:.0f} files written")
        generators = [each for each in generators if not costs[each.name].stopped]
    floor = subprocess.run(
        [chosen.floor, folder / "xinglin/content", folder / "xinglin/site", folder / "floor"],
        check=True, capture_output=True, text=True,
    )  # fmt: skip
    return {"articles": size, "hospitals": hospitals, "rounds": rounds, "scenarios": results} | json.loads(floor.stdout)


def machine():
    """Returns a description of the machine."""
    cpu = Path("/proc/cpuinfo")
    lines = cpu.read_text().splitlines() if cpu.exists() else []
    models = [line.partition(":")[2].strip() for line in lines if line.startswith("model name")]
    return {"processor": models[0] if models else platform.machine(), "cores": len(os.sched_getaffinity(0))}


def say(text):
    print(text, file=sys.stderr, flush=True)


def main():
    chosen = arguments()
    storage = chosen.storage or ("/dev/shm" if os.path.isdir("/dev/shm") else None)
    version = subprocess.run([chosen.hugo, "version"], check=True, capture_output=True, text=True).stdout.split()[1]
    results = {"machine": machine(), "hugo": version.partition("-")[0], "limit": chosen.limit, "sizes": []}
    for size in chosen.articles:
        folder = Path(tempfile.mkdtemp(prefix="xinglin-benchmark-", dir=storage))
        try:
            results["sizes"].append(measured(size, chosen, folder))
        finally:
            shutil.rmtree(folder, ignore_errors=True)
        Path(chosen.results).write_text(json.dumps(results, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
