"""Compares the search with Pagefind on several sites; `run` beside this file prepares and calls it.

Recall and precision are of articles whose text has the query as it is, by plain substring search without white space. Precision
is measured twice: of all that the index finds, and of what the search page shows once it has looked at the texts of the results
in the window, which leaves out those without the query and says of which it could not tell.
"""

import argparse
import gzip
import hashlib
import json
import re
import shutil
import statistics
import sys
import tempfile
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import quote, urlsplit

from playwright.sync_api import sync_playwright

HERE = Path(__file__).resolve().parent
sys.path[:0] = [str(HERE.parent), str(HERE.parent.parent / "Checks"), str(HERE.parent.parent / "Browser")]
from chromium import launch  # noqa: E402
from measure import CommandFailed, run  # noqa: E402
from output import Output  # noqa: E402
from server import serve  # noqa: E402
from sets import generated, help_set, queries  # noqa: E402

PAGES = "articles/**/*.html"
SKIPPED = ("nav", "aside", "script", "style", "button", "sup", "svg", "select", "form")
# Lines that are not the text of an article; the kicker of these is the name of their column.
CLASSES = ("byline", "kicker", "share")
# What Pagefind indexes, and what it does not.
SELECTORS = ("--root-selector", "article.art", "--exclude-selectors", ",".join((*SKIPPED, *(f".{name}" for name in CLASSES))))
OURS = """async ([base, script, query, isWhole]) => {
  const begin = performance.now();
  const { Index } = await import(`${script}/index.js`);
  const { start } = await import(`${script}/session.js`);
  globalThis.index ??= new Index(base);
  const session = await start(globalThis.index, undefined, query, {});
  await session.load(10, () => true);
  const first = performance.now() - begin;
  await globalThis.shown();
  while (isWhole && !session.isComplete) await session.load(Infinity, () => true);
  return { first, urls: session.rows.map(({ url }) => new URL(url, location).pathname) };
}"""
PAGEFIND = """async ([base, script, query, isWhole]) => {
  const start = performance.now();
  const pagefind = await import(`${script}/pagefind.js`);
  const { results } = await pagefind.search(query);
  await Promise.all(results.slice(0, 10).map((result) => result.data()));
  const first = performance.now() - start;
  await globalThis.shown();
  return { first, fragments: !isWhole ? [] : results.map(({ id }) => id) };
}"""


PHONE = {"offline": False, "latency": 150, "downloadThroughput": 1_600_000 / 8, "uploadThroughput": 750_000 / 8}
TYPED = """async (query) => {
  const field = document.querySelector("#search input");
  const results = document.querySelector("#search-results");
  const start = performance.now();
  field.value = query;
  field.dispatchEvent(new InputEvent("input", { bubbles: true }));
  while (!results.querySelector("a") && results.dataset.state !== "error" && performance.now() - start < 20000)
    await new Promise((resolve) => setTimeout(resolve, 10));
  return performance.now() - start;
}"""


COUNT_FETCHES = """(() => {
  const { fetch } = globalThis;
  globalThis.pending = 0;
  globalThis.fetch = (...values) => {
    globalThis.pending++;
    return fetch(...values).finally(() => setTimeout(() => globalThis.pending--, 40));
  };
})()"""
SHOWN = """async () => {
  const results = document.querySelector("#search-results");
  const unverified = results.dataset.unverified;
  for (let quiet = 0; quiet < 3; ) {
    await new Promise((resolve) => setTimeout(resolve, 30));
    quiet = ["done", "error"].includes(results.dataset.state) && !globalThis.pending ? quiet + 1 : 0;
  }
  return [...results.querySelectorAll("li")]
    .filter((item) => item.getBoundingClientRect().top < innerHeight && !item.textContent.includes(unverified))
    .map((item) => new URL(item.querySelector("a").href).pathname);
}"""
EDIT = "\n\n查房时他把这件事又说了一遍：先看病人，再看片子，最后看病历。\n"


class ArticleText(HTMLParser):
    """The text of an article without white space, as far as both engines index it, with a line for each element that ends a word."""

    WITHIN_WORDS = {"a", "abbr", "b", "code", "del", "em", "i", "mark", "s", "strong", "sub", "wbr"}
    WITHOUT_END = {"br", "hr", "img", "input", "link", "meta", "source", "track", "wbr"}

    def __init__(self):
        super().__init__(convert_charrefs=True)
        self.text, self.open, self.start, self.skipped = [], [], None, None

    def handle_starttag(self, tag, attributes):
        values = dict(attributes)
        if tag not in self.WITHIN_WORDS:
            self.text.append("\n")
        if tag in self.WITHOUT_END:
            return
        self.open.append(tag)
        if tag == "article" and self.start is None:
            self.start = len(self.open)
        if self.skipped is None and (tag in SKIPPED or values.get("class") in CLASSES):
            self.skipped = len(self.open)

    def handle_endtag(self, tag):
        while self.open and tag in self.open:
            if len(self.open) == self.skipped:
                self.skipped = None
            if len(self.open) == self.start:
                self.start = -1
            if self.open.pop() == tag:
                break
        if tag not in self.WITHIN_WORDS:
            self.text.append("\n")

    def handle_data(self, data):
        if self.start and self.start > 0 and self.skipped is None:
            self.text.append(re.sub(r"\s+", "", data))


def texts_of(site, paths):
    """Returns the texts of some articles by URL."""
    texts = {}
    for path in paths:
        page = ArticleText()
        page.feed(path.read_text(encoding="utf-8"))
        texts["/" + str(path.parent.relative_to(site)) + "/"] = "".join(page.text)
    return texts


def size_of(folder, *patterns):
    return sum(path.stat().st_size for pattern in patterns for path in folder.glob(pattern) if path.is_file())


def weight(home, site, url):
    """Returns the transfer size of a file: gzipped, if a server would compress it."""
    body = (site / url.removeprefix(home).split("?")[0]).read_bytes()
    return len(gzip.compress(body, 6)) if url.endswith((".json", ".js", ".txt")) else len(body)


class Reader:
    """A browser with an empty cache, and what it loads for the first results of each query. URLs of further results of
    Pagefind are taken from its fragments on the disk: a browser would load each of thousands."""

    def __init__(self, browser, home, site, expression, script, fragments):
        self.context = browser.new_context()
        self.page, self.home, self.site, self.expression, self.script = self.context.new_page(), home, site, expression, script
        self.fragments = fragments
        self.loaded, self.shown = set(), set()
        self.page.on("response", lambda answer: self.loaded.add(answer.url))
        self.page.expose_function("shown", lambda: self.shown.update(self.loaded))
        self.page.goto(home + "404.html", wait_until="networkidle")

    def ask(self, query, is_whole=True):
        """Returns the URLs of all results, if wanted, the milliseconds until the first ones, and the bytes that these required."""
        self.loaded.clear()
        self.shown.clear()
        answer = self.page.evaluate(self.expression, [urlsplit(self.home).path + "search/", self.script, query, is_whole])
        size = sum(weight(self.home, self.site, url) for url in self.shown if "search" in url or "pagefind" in url)
        urls = answer["urls"] if "urls" in answer else [self.fragments[name] for name in answer["fragments"]]
        return {url for url in urls if url.startswith("/articles/")}, answer["first"], size


def ask(browser, home, site, expression, script, asked, truth, fragments=None):
    """Returns the median bytes of a reader's first query and of the next one, and median milliseconds, mean recall and
    precision in one session."""
    firsts, seconds = [], []
    for first, second in zip(asked[0::4], asked[1::4]):
        reader = Reader(browser, home, site, expression, script, fragments)
        firsts.append(reader.ask(first, is_whole=False)[2])
        seconds.append(reader.ask(second, is_whole=False)[2])
        reader.context.close()
    reader = Reader(browser, home, site, expression, script, fragments)
    times, recalls, precisions, missed = [], [], [], 0
    for query in asked:
        found, time, _ = reader.ask(query, is_whole=bool(truth))
        times.append(time)
        if not truth:
            continue
        wanted = truth[query]
        recalls.append(len(found & wanted) / len(wanted))
        precisions.append(len(found & wanted) / len(found) if found else 1)
        missed += not found & wanted
    reader.context.close()
    costs = {
        "first_bytes": statistics.median(firsts), "later_bytes": statistics.median(seconds),
        "milliseconds": statistics.median(times),
    }  # fmt: skip
    if truth:
        costs.update(recall=statistics.mean(recalls), precision=statistics.mean(precisions), missed=missed)
    return costs


def on_a_phone(browser, home, asked):
    """Returns the milliseconds from typing the first query to its first result, with a processor four times slower and a network
    of 1.6 Mbit/s and 150 ms of latency: the median of several readers, each of whom has loaded only the page."""
    times = []
    for query in asked:
        context = browser.new_context()
        page = context.new_page()
        page.goto(home + "search/")
        page.wait_for_function("document.querySelector('#search-results')?.dataset.state === 'idle'")
        session = context.new_cdp_session(page)
        session.send("Network.enable")
        session.send("Network.emulateNetworkConditions", PHONE)
        session.send("Emulation.setCPUThrottlingRate", {"rate": 4})
        times.append(page.evaluate(TYPED, query))
        context.close()
    return statistics.median(times)


def precision_of_what_is_shown(browser, home, asked, truth):
    """Returns the mean precision of the results in a large window, after the page has checked their texts."""
    context = browser.new_context(viewport={"width": 1280, "height": 4000})
    context.add_init_script(COUNT_FETCHES)
    page, precisions = context.new_page(), []
    for query in asked:
        page.goto(f"{home}search/?q={quote(query)}")
        shown = {url for url in page.evaluate(SHOWN) if url.startswith("/articles/")}
        if shown:
            precisions.append(len(shown & truth[query]) / len(shown))
    context.close()
    return statistics.mean(precisions)


def files_of(folder):
    """Returns the sizes and hashes of all files by path."""
    files = {}
    for path in folder.rglob("*"):
        if path.is_file():
            body = path.read_bytes()
            files[path] = (len(body), hashlib.blake2b(body, digest_size=8).digest())
    return files


def edited(program, content, site):
    """Returns the fraction of the index's bytes that an edit of an article rewrites, and the number of files that a
    release of it uploads."""
    before = files_of(site)
    articles = sorted((content / "articles").rglob("*.md"))
    with articles[len(articles) // 2].open("a", encoding="utf-8") as file:
        file.write(EDIT)
    run([program, "build", "--content", str(content), "--output", str(site)], 1200, site)
    after = files_of(site)
    new = {path: size for path, (size, value) in after.items() if before.get(path, (0, b""))[1] != value}
    index = {path: size for path, (size, _) in after.items() if path.is_relative_to(site / "search") and path.suffix != ".html"}
    return {"rewritten": sum(new.get(path, 0) for path in index) / sum(index.values()), "uploaded": len(new)}


def xinglin_build(program, content, site, search):
    """Runs a clean build with or without search."""
    shutil.rmtree(site, ignore_errors=True)
    shutil.rmtree(site.parent / ".xinglin", ignore_errors=True)
    configuration = (content / "site.yml").read_text(encoding="utf-8").replace("search: false\n", "")
    (content / "site.yml").write_text(configuration + ("" if search else "search: false\n"), encoding="utf-8")
    return run([program, "build", "--content", str(content), "--output", str(site), "--clean"], 1200, site)


def texts_of_some(site, every):
    """Returns every nth text by URL, and the approximate size of all texts in bytes."""
    paths = sorted((site / "articles").rglob("index.html"))
    texts = texts_of(site, paths[::every])
    return texts, len(paths), int(bytes_of(texts) * len(paths) / len(texts))


def bytes_of(texts):
    return sum(len(text.replace("\n", "").encode()) for text in texts.values())


def pagefind(site, kept, memory):
    """Returns the cost of Pagefind's index of a site, which is moved to the folder `kept`; if Pagefind fails with `memory`
    gigabytes, only this limit and the end of its message; None if it takes more than an hour."""
    command = [sys.executable, "-m", "pagefind", "--site", str(site), "--glob", PAGES, *SELECTORS]
    limit = ["prlimit", f"--as={memory * 10**9}"] if memory else []
    try:
        cost = run(limit + command, 3600, site / "pagefind")
    except CommandFailed as error:
        if not memory:
            raise
        return {"limit": memory, "message": str(error)[-200:]}
    if cost.stopped:
        return None
    shutil.move(site / "pagefind", kept)
    index, fragments = size_of(kept, "index/*", "*.pf_meta"), size_of(kept, "fragment/*")
    return {"index": index, "fragments": fragments, "processor": cost.processor, "memory": cost.memory}


def urls_of_fragments(folder):
    """Returns the URL of each of Pagefind's fragments by its name."""
    urls = {}
    for path in folder.glob("fragment/*.pf_fragment"):
        body = gzip.decompress(path.read_bytes())
        urls[path.stem] = json.loads(body[body.index(b"{") :])["url"]
    return urls


def measured(name, chosen, folder, browser):
    """Returns the cost and the quality of a site's index, Xinglin's and Pagefind's."""
    content, site = folder / "content", folder / "site"
    keywords = help_set(chosen.help_set, content) if name == "help" else generated(int(name), content)
    plain = xinglin_build(chosen.xinglin, content, site, search=False)
    texts, pages, size = texts_of_some(site, chosen.every)
    peer = None if chosen.alone else pagefind(site, folder / "pagefind", chosen.memory)
    has_peer = (folder / "pagefind").exists()
    ours = xinglin_build(chosen.xinglin, content, site, search=True)
    index = size_of(site / "search", "*.json", "*.txt", "b/*/*", "d/*", "n/*")
    if has_peer:
        shutil.copytree(folder / "pagefind", site / "pagefind")
    output = Output(str(site))
    home = serve(output)
    home = home if home.endswith("/") else home + "/"
    asked = queries(list(texts.values()), keywords)
    # For some of the texts, the expected results are unknown.
    truth = {query: {url for url, text in texts.items() if query in text} for query in asked} if chosen.every == 1 else None
    script = next(name for name in output.files if name.startswith("assets/search.") and name.endswith("/index.js"))
    result = {
        "pages": pages, "text": size,
        "Xinglin": {
            "index": index, "processor": ours.processor - plain.processor, "memory": ours.memory,
            "more_memory": ours.memory - plain.memory, "without": plain.processor,
            "phone": on_a_phone(browser, home, asked[::20]),
            **ask(browser, home, site, OURS, home + script.rsplit("/", 1)[0], asked, truth),
        },
    }  # fmt: skip
    if truth:
        result["Xinglin"]["shown"] = precision_of_what_is_shown(browser, home, asked, truth)
    if peer:
        result["Pagefind"] = peer
    if has_peer:
        result["Pagefind"].update(ask(browser, home, site, PAGEFIND, home + "pagefind", asked, truth, urls_of_fragments(site / "pagefind")))
    shutil.rmtree(site / "pagefind", ignore_errors=True)
    result["Xinglin"].update(edited(chosen.xinglin, content, site))
    return result


def main():
    parser = argparse.ArgumentParser(prog="bash Tests/Benchmarks/Search/run", description=__doc__)
    parser.add_argument("--sets", default="1000,10000,help", help="numbers of generated articles, and help (1000,10000,help)")
    parser.add_argument("--alone", action="store_true", help="without Pagefind")
    parser.add_argument("--every", type=int, default=1, help="read the text of every so many articles; beyond 1 without recall and precision")
    parser.add_argument("--memory", type=int, help="gigabytes that Pagefind may use")
    parser.add_argument("--storage", default="/dev/shm", help="a memory-backed folder")
    for option in ("--results", "--help-set", "--xinglin"):
        parser.add_argument(option, required=True, help=argparse.SUPPRESS)
    chosen = parser.parse_args()
    results = {}
    with sync_playwright() as playwright:
        browser = launch(playwright)
        for name in chosen.sets.split(","):
            with tempfile.TemporaryDirectory(dir=chosen.storage) as folder:
                results[name] = measured(name, chosen, Path(folder), browser)
            Path(chosen.results).write_text(json.dumps(results, indent=2), encoding="utf-8")
        browser.close()


if __name__ == "__main__":
    main()
