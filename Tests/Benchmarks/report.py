"""Makes a table and a plot of what benchmark.py measured.

    python3 Tests/Benchmarks/report.py RESULTS.json TABLE.md PLOT.svg
"""

import plots

SCENARIOS = {
    "cold": "cold", "unchanged": "nothing changed", "edited": "one article edited", "renamed": "one hospital renamed",
}  # fmt: skip
MEGABYTE = 1_000_000
COLOURS = {"Xinglin": plots.OURS, "Hugo": plots.PEER}


def rows(results):
    """Returns the rows of the table: size, scenario, generator and cost."""
    for size in results["sizes"]:
        for name, costs in size["scenarios"].items():
            for generator, cost in costs.items():
                yield size, name, generator, cost, costs["Xinglin"]


def seconds(value):
    return f"{value:.2f} s" if value >= 0.1 else f"{value * 1000:.0f} ms"


def ratio(cost, own, field):
    """Returns a multiple of Xinglin's cost."""
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
    """Returns the label above a bar."""
    if not cost:
        return ""
    return ("> " if cost["stopped"] else "") + seconds(cost["processor"])


def plot(results, path):
    """Draws bars of CPU time, one panel for each scenario, on a logarithmic scale."""
    names = [name for name in SCENARIOS if any(name in size["scenarios"] for size in results["sizes"])]
    figure, panels = plots.panels(len(names), sharey=True)
    for panel, name in zip(panels, names):
        sizes = [size for size in results["sizes"] if name in size["scenarios"]]
        for place, (generator, colour) in enumerate(COLOURS.items()):
            costs = [size["scenarios"][name].get(generator) for size in sizes]
            heights = [cost["processor"] if cost else 0 for cost in costs]
            plots.bars(panel, place, heights, [label(cost) for cost in costs], colour, generator)
        panel.set_yscale("log")
        panel.set_ylim(bottom=0.01)
        panel.set_xlabel("articles")
        plots.finish(panel, [f"{size['articles']:,}" for size in sizes], SCENARIOS[name])
    panels[0].set_ylabel("processor time in seconds")
    plots.save(figure, panels, path)


if __name__ == "__main__":
    plots.report(__doc__, table, plot)
