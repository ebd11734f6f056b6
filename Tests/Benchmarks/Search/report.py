"""Makes a table and a plot of what search.py measured.

    python3 Tests/Benchmarks/Search/report.py RESULTS.json TABLE.md PLOT.svg
"""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))
import plots  # noqa: E402

COLOURS = {"Xinglin": plots.OURS, "Pagefind": plots.PEER}
# What each panel shows: its title, and the figure of an engine on a site.
PANELS = {
    "index and fragments, of the text": lambda site, cost: (cost["index"] + cost.get("fragments", 0)) / site["text"],
    "processor time in seconds": lambda site, cost: cost["processor"],
    "first query in KB": lambda site, cost: cost["first_bytes"] / 1024,
    "precision": lambda site, cost: cost["precision"],
}


def called(name):
    return "help set" if name == "help" else f"{int(name):,}"


def share(part, whole):
    return f"{part / whole:.3f}"


def table(results):
    lines = [
        "Index and fragments are parts of the UTF-8 bytes of the articles' text; times and memory of Xinglin are what a build with",
        "search takes beyond one without; bytes of queries are gzipped where servers compress them.",
        "",
        "| site | pages | text | engine | index | fragments | processor time | memory | first query | later queries | time | on a phone | recall"
        " | precision | found nothing |",
        "|---|--:|--:|---|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|",
    ]
    for name, site in results.items():
        for engine in COLOURS:
            cost = site[engine]
            memory = cost.get("more_memory", cost["memory"])
            fragments = share(cost["fragments"], site["text"]) if "fragments" in cost else "–"
            phone = f"{cost['phone']:.0f} ms" if "phone" in cost else "–"
            lines.append(
                f"| {called(name)} | {site['pages']:,} | {site['text'] / 1e6:.1f} MB | {engine} | {share(cost['index'], site['text'])} |"
                f" {fragments} | {cost['processor']:.2f} s | {memory / 1e6:.0f} MB | {cost['first_bytes'] / 1024:.0f} KB |"
                f" {cost['later_bytes'] / 1024:.0f} KB | {cost['milliseconds']:.0f} ms | {phone} | {cost['recall']:.3f} |"
                f" {cost['precision']:.3f} | {cost['missed']} |"
            )
    return "\n".join(lines) + "\n"


def plot(results, path):
    """Bars, one panel a figure."""
    figure, panels = plots.panels(len(PANELS))
    for panel, (title, value) in zip(panels, PANELS.items()):
        for place, (engine, colour) in enumerate(COLOURS.items()):
            heights = [value(site, site[engine]) for site in results.values()]
            labels = [f"{height:.2f}" if height < 10 else f"{height:.0f}" for height in heights]
            plots.bars(panel, place, heights, labels, colour, engine)
        plots.finish(panel, [called(name) for name in results], title)
    plots.save(figure, panels, path)


if __name__ == "__main__":
    plots.report(__doc__, table, plot)
