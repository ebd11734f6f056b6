"""Common code for the plots of all benchmarks."""

import json
import sys
from pathlib import Path

import matplotlib

matplotlib.use("svg")
# The output is deterministic, and labels are text.
matplotlib.rcParams.update({"svg.hashsalt": "xinglin", "svg.fonttype": "none", "font.size": 9})

from matplotlib import pyplot  # noqa: E402

OURS, PEER = "#a3201d", "#8a8578"


def panels(count, **options):
    """Creates a figure with panels side by side."""
    figure, panels = pyplot.subplots(1, count, figsize=(2.6 * count, 2.8), squeeze=False, **options)
    return figure, panels[0]


def bars(panel, place, heights, labels, colour, name):
    """Draws the bars of one program, the first or the second at each tick."""
    drawn = panel.bar([index + 0.4 * place for index in range(len(heights))], heights, 0.36, color=colour, label=name)
    panel.bar_label(drawn, labels, fontsize=6.5, padding=1)


def finish(panel, ticks, title):
    panel.set_xticks([index + 0.2 for index in range(len(ticks))], ticks, fontsize=7)
    panel.set_title(title, fontsize=9)
    panel.spines[["top", "right"]].set_visible(False)


def save(figure, panels, path):
    """Writes the figure with the names of the compared programs above it."""
    figure.legend(*panels[0].get_legend_handles_labels(), loc="upper left", ncols=2, frameon=False, fontsize=8)
    figure.tight_layout(rect=(0, 0, 1, 0.93))
    figure.savefig(path, metadata={"Date": None})


def report(usage, table, plot):
    """Writes the table and the plot of the results named by the command's arguments."""
    if len(sys.argv) != 4:
        sys.exit(usage)
    results = json.loads(Path(sys.argv[1]).read_text(encoding="utf-8"))
    Path(sys.argv[2]).write_text(table(results), encoding="utf-8")
    plot(results, sys.argv[3])
