"""Sites that grow along one axis each; `growth.py` above this folder builds them at n, 2n and 4n.

An axis is a function from a size to files, keyed by path relative to the content folder; required files of a site are added to them.
Names are numbered, so that none is real. A text is repeated if only its length matters.
"""

SITE = {"site.yml": "title: 增长\nbase_url: https://example.org\nlanguage: zh-Hans\n"}

AXES = {}


# The commands of an axis, the last of which is measured. {content} and {site} are folders, and {work} contains both.
BUILD = [["build", "--content", "{content}", "--output", "{site}"]]


def axis(n, commands=BUILD):
    """Registers a function as the axis of its name, with its initial size and the commands to run."""

    def register(function):
        AXES[function.__name__] = (function, n, commands)
        return function

    return register


def article(body="正文。\n", date="2024-01-01", **keys):
    """Returns an article with additional front matter, whose values are written verbatim."""
    lines = "".join(f"{key}: {value}\n" for key, value in keys.items())
    return f"---\ntitle: 题目\ndate: {date}\n{lines}---\n\n{body}"


def articles(count, of=lambda number: article()):
    return {f"articles/2024/01/a{number:06}.md": of(number) for number in range(count)}


def one(body="正文。\n", **keys):
    return {"articles/2024/01/a.md": article(body, **keys)}


def numbered(word, count):
    return [f"{word}{number:06}" for number in range(count)]


def flow(items):
    return "[" + ", ".join(items) + "]"


def register(rows, columns="id,name"):
    return {"hospitals.csv": columns + "\n" + "".join(row + "\n" for row in rows)}


def hospitals(count):
    return register(f"h{number:06},第{number:06}医院" for number in range(count))


def people(count, of=lambda number: f"name: 人物{number:06}\n"):
    return {f"people/p{number:06}.md": f"---\n{of(number)}---\n" for number in range(count)}


def award(editions=1, rolls=None):
    files = {"awards/w/index.md": "---\ntitle: 奖项\n---\n"}
    for number in range(editions):
        files[f"awards/w/{number:06}.md"] = f"---\ntitle: 第{number}届\n---\n"
    return files | (rolls or {})


def roll(rows, columns="hospital"):
    return award(rolls={"awards/w/000000.csv": columns + "\n" + "".join(row + "\n" for row in rows)})
