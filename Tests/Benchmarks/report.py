"""Makes a table and a plot of what benchmark.py measured.

    python3 Tests/Benchmarks/report.py RESULTS.json TABLE.md PLOT.svg
"""

import json
import sys
from pathlib import Path

import matplotlib

matplotlib.use("svg")
# The same figures give the same bytes, and labels are text.
matplotlib.rcParams.update({"svg.hashsalt": "xinglin", "svg.fonttype": "none", "font.size": 9})

from matplotlib import pyplot  # noqa: E402

SCENARIOS = {
    "cold": "cold", "unchanged": "nothing changed", "edited": "one article edited", "renamed": "one hospital renamed",
}  # fmt: skip
MEGABYTE = 1_000_000
COLOURS = {"Xinglin": "#a3201d", "Hugo": "#8a8578"}


def rows(results):
    """The table's rows: size, scenario, generator and what it cost."""
    for size in results["sizes"]:
        for name, costs in size["scenarios"].items():
            for generator, cost in costs.items():
                yield size, name, generator, cost, costs["Xinglin"]


def seconds(value):
    return f"{value:.2f} s" if value >= 0.1 else f"{value * 1000:.0f} ms"


def ratio(cost, own, field):
    """How many times what Xinglin needs."""
    if cost is own or not own[field]:
        return ""
    least = "> " if cost["stopped"] else ""
    return f" ({least}{cost[field] / own[field]:.1f} ×)"


def table(results):
    machine = results["machine"]
    lines = [
        f"Hugo {results['hugo']}; {machine['processor']}, {machine['cores']} cores; memory-backed storage; medians.",
        "Hugo's figures in brackets are multiples of Xinglin's.",
        "",
        "| articles | hospitals | scenario | generator | wall time | processor time | peak memory | files written |",
        "|--:|--:|---|---|--:|--:|--:|--:|",
    ]
    for size, name, generator, cost, own in rows(results):
        wall, processor = (seconds(cost[field]) + ratio(cost, own, field) for field in ("wall", "processor"))
        memory = f"{cost['memory'] / MEGABYTE:.0f} MB" + ratio(cost, own, "memory")
        written = f"{cost['written']:.0f} of {cost['files']:.0f}"
        if cost["stopped"]:
            wall, written = f"stopped after {results['limit']:.0f} s" + ratio(cost, own, "wall"), "not done"
        lines.append(
            f"| {size['articles']:,} | {size['hospitals']:,} | {SCENARIOS[name]} | {generator} | {wall} | {processor} |"
            f" {memory} | {written} |"
        )
    lines += [
        "",
        "What no generator can do without, on one core, processor time:",
        "",
        "| articles | reading all texts | libcmark alone | writing the same output |",
        "|--:|--:|--:|--:|",
    ]
    for size in results["sizes"]:
        floor = size["floor"]
        parts = " | ".join(seconds(floor[part]) for part in ("reading", "libcmark", "writing"))
        lines.append(f"| {size['articles']:,} | {parts} |")
    return "\n".join(lines) + "\n"


def label(cost):
    """What stands over a bar."""
    if not cost:
        return ""
    return ("> " if cost["stopped"] else "") + seconds(cost["processor"])


def plot(results, path):
    """Bars of processor time, one panel a scenario, on a logarithmic scale."""
    names = [name for name in SCENARIOS if any(name in size["scenarios"] for size in results["sizes"])]
    figure, panels = pyplot.subplots(1, len(names), figsize=(2.6 * len(names), 2.8), sharey=True, squeeze=False)
    for panel, name in zip(panels[0], names):
        sizes = [size for size in results["sizes"] if name in size["scenarios"]]
        for place, (generator, colour) in enumerate(COLOURS.items()):
            costs = [size["scenarios"][name].get(generator) for size in sizes]
            heights = [cost["processor"] if cost else 0 for cost in costs]
            bars = panel.bar(
                [index + 0.4 * place for index in range(len(sizes))], heights, 0.36, color=colour, label=generator
            )
            panel.bar_label(bars, [label(cost) for cost in costs], fontsize=6.5, padding=1)
        panel.set_xticks([index + 0.2 for index in range(len(sizes))], [f"{size['articles']:,}" for size in sizes])
        panel.set_yscale("log")
        panel.set_ylim(bottom=0.01)
        panel.set_title(SCENARIOS[name], fontsize=9)
        panel.set_xlabel("articles")
        panel.spines[["top", "right"]].set_visible(False)
    panels[0][0].set_ylabel("processor time in seconds")
    figure.legend(*panels[0][0].get_legend_handles_labels(), loc="upper left", ncols=2, frameon=False, fontsize=8)
    figure.tight_layout(rect=(0, 0, 1, 0.93))
    figure.savefig(path, metadata={"Date": None})


def main(arguments):
    if len(arguments) != 3:
        sys.exit(__doc__)
    results = json.loads(Path(arguments[0]).read_text(encoding="utf-8"))
    Path(arguments[1]).write_text(table(results), encoding="utf-8")
    plot(results, arguments[2])


if __name__ == "__main__":
    main(sys.argv[1:])
