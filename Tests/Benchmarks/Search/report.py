"""Makes a table and a plot of what search.py measured.

    python3 Tests/Benchmarks/Search/report.py RESULTS.json TABLE.md PLOT.svg
"""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))
import plots  # noqa: E402

COLOURS = {"Xinglin": plots.OURS, "Pagefind": plots.PEER}
# The title of each panel, and the figure of an engine on a site.
PANELS = {
    "index and fragments, of the text": lambda site, cost: (cost["index"] + cost.get("fragments", 0)) / site["text"],
    "processor time in seconds": lambda site, cost: cost["processor"],
    "first query in KB": lambda site, cost: cost["first_bytes"] / 1024,
    "recall": lambda site, cost: cost.get("recall"),
    "precision of what is shown": lambda site, cost: cost.get("shown", cost.get("precision")),
}


def called(name):
    return "help set" if name == "help" else f"{int(name):,}"


def figure(value, form):
    """Returns a figure, or a dash if it was not measured."""
    return "–" if value is None else form.format(value)


def table(results):
    lines = [
        "Index and fragments are parts of the UTF-8 bytes of the articles' text; times and memory of Xinglin are what a build with",
        "search takes beyond one without; bytes of queries are gzipped where servers compress them.",
        "",
        "| site | pages | text | engine | index | fragments | processor time | memory | first query | later queries | time | on a phone | recall"
        " | precision | shown | found nothing |",
        "|---|--:|--:|---|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|",
    ]
    for name, site in results.items():
        for engine in COLOURS:
            if engine not in site:
                continue
            cost = site[engine]
            if "limit" in cost:
                beginning = f"| {called(name)} | {site['pages']:,} | {site['text'] / 1e6:.1f} MB | {engine}"
                lines.append(f"{beginning} | – | – | – | more than {cost['limit']:,} GB" + " | –" * 8 + " |")
                continue
            fragments = cost["fragments"] / site["text"] if "fragments" in cost else None
            lines.append(
                f"| {called(name)} | {site['pages']:,} | {site['text'] / 1e6:.1f} MB | {engine} | {cost['index'] / site['text']:.3f} |"
                f" {figure(fragments, '{:.3f}')} | {cost['processor']:.2f} s | {cost.get('more_memory', cost['memory']) / 1e6:.0f} MB |"
                f" {cost['first_bytes'] / 1024:.0f} KB | {cost['later_bytes'] / 1024:.0f} KB | {cost['milliseconds']:.0f} ms |"
                f" {figure(cost.get('phone'), '{:.0f} ms')} | {figure(cost.get('recall'), '{:.3f}')} |"
                f" {figure(cost.get('precision'), '{:.3f}')} | {figure(cost.get('shown'), '{:.3f}')} | {figure(cost.get('missed'), '{}')} |"
            )
    lines += ["", "| site | one article edited: of the index's bytes | files that a release of it uploads |", "|---|--:|--:|"]
    for name, site in results.items():
        cost = site["Xinglin"]
        lines.append(f"| {called(name)} | {cost['rewritten']:.1%} | {cost['uploaded']} |")
    return "\n".join(lines) + "\n"


def plot(results, path):
    """Draws bars, one panel for each figure."""
    drawing, panels = plots.panels(len(PANELS))
    for panel, (title, value) in zip(panels, PANELS.items()):
        for place, (engine, colour) in enumerate(COLOURS.items()):
            heights = [value(site, site[engine]) if "index" in site.get(engine, {}) else None for site in results.values()]
            labels = ["" if height is None else f"{height:.2f}" if height < 10 else f"{height:.0f}" for height in heights]
            plots.bars(panel, place, [height or 0 for height in heights], labels, colour, engine)
        plots.finish(panel, [called(name) for name in results], title)
    plots.save(drawing, panels, path)


if __name__ == "__main__":
    plots.report(__doc__, table, plot)
