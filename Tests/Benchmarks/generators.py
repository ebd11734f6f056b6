"""The generators under comparison, each with its own copy of the corpus and its own output."""

import shutil

from corpus import Corpus

NOW = "2026-01-01T00:00:00Z"


class Generator:
    """A generator and its corpus; rounds of edits start from an up-to-date output."""

    name = ""

    def __init__(self, program, folder, articles, hospitals):
        self.program = str(program)
        self.folder = folder
        self.output = folder / "site"
        self.corpus = Corpus(folder, articles, hospitals, self.name.lower())
        self.corpus.write()

    def forget(self):
        """Removes the results of earlier builds."""
        for path in self.made():
            shutil.rmtree(path, ignore_errors=True)

    def made(self):
        return [self.output]

    def edit(self, number):
        """Adds a paragraph to an article."""
        self.corpus.write_article(0, addition=f"这是第{number}次修改。")

    def rename(self, number):
        """Renames a hospital."""
        self.corpus.write_hospital(0, renamed=f"{self.corpus.hospitals[0]}新名{number}")


class Xinglin(Generator):
    name = "Xinglin"

    def command(self):
        content, output = self.folder / "content", self.output
        return [self.program, "build", "--content", str(content), "--output", str(output), "--now", NOW]

    def made(self):
        return [self.output, self.folder / ".xinglin"]


class Hugo(Generator):
    name = "Hugo"

    def command(self):
        cache = self.folder / "cache"
        return [
            self.program, "--source", str(self.folder), "--destination", str(self.output), "--cacheDir", str(cache),
            "--quiet",
        ]  # fmt: skip

    def made(self):
        return [self.output, self.folder / "cache", self.folder / "resources"]
