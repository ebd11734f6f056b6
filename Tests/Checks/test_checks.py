"""Tests the checks: each fault inserted into a small valid site is reported.

    python3 Tests/Checks/test_checks.py
"""

import contextlib
import hashlib
import io
import tempfile
import unittest
from pathlib import Path

import feeds
import links
import manual
import policy
import structured
import weight

PAGE = """<!doctype html>
<html lang="zh-Hans">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'self'; base-uri 'none'">
<meta name="viewport" content="width=device-width">
<title>杏林</title>
<link rel="canonical" href="https://example.org/x/PATH">
<link rel="stylesheet" href="/x/a.css">
<meta property="og:title" content="杏林"><meta property="og:type" content="website">
<meta property="og:url" content="https://example.org/x/PATH"><meta property="og:image" content="https://example.org/x/a.png">
<script type="application/ld+json">JSON_LD</script>
</head>
<body><a href="#main">跳到正文</a><main id="main"><h1>杏林</h1>
<p><a href="/x/">首页</a> <a href="/x/%E4%B9%A6/#%E4%B8%AD">书</a> <a href="https://elsewhere.example/">别处</a></p>
<h2 id="中">中</h2><img src="/x/a.png" srcset="/x/a.png 1x, /x/a.png 2x" width="1" height="1" alt=""></main></body>
</html>
""".replace("JSON_LD", """{"@context": "https://schema.org", "@graph": [{"@type": "NewsArticle", "headline": "一", \
"url": "https://example.org/x/", "inLanguage": "zh-Hans", "datePublished": "2022-06-01T08:00:00+08:00", \
"dateModified": "2022-06-01T08:00:00+08:00", "wordCount": 1, "author": [{"@type": "Person", "name": "甲"}], \
"publisher": {"@type": "Organization", "name": "杏林"}}]}""")
ATOM = """<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom"><id>https://example.org/x/</id><title>杏林</title>
<updated>2022-06-01T08:00:00+08:00</updated><author><name>编辑部</name></author>
<link href="https://example.org/x/"/><link rel="self" href="https://example.org/x/feed.xml"/>
<entry><id>tag:example.org,2022:1</id><title>一</title><updated>2022-06-01T08:00:00+08:00</updated>
<link href="https://example.org/x/%E4%B9%A6/"/></entry></feed>
"""
RSS = """<?xml version="1.0" encoding="utf-8"?>
<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom"><channel><title>杏林</title><link>https://example.org/x/</link>
<description>医</description><atom:link rel="self" href="https://example.org/x/rss.xml"/>
<item><title>一</title><link>https://example.org/x/%E4%B9%A6/</link><guid>1</guid>
<pubDate>Wed, 01 Jun 2022 08:00:00 +0800</pubDate></item></channel></rss>
"""
JSON_FEED = """{"version": "https://jsonfeed.org/version/1.1", "title": "杏林", "home_page_url": "https://example.org/x/",
"feed_url": "https://example.org/x/feed.json", "items": [{"id": "1", "url": "https://example.org/x/", "content_text": "一",
"date_published": "2022-06-01T08:00:00+08:00"}]}
"""
SITEMAP = """<?xml version="1.0" encoding="utf-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"><url><loc>https://example.org/x/</loc>
<lastmod>2022-06-01</lastmod></url></urlset>
"""


class ChecksTest(unittest.TestCase):
    def setUp(self):
        self.folder = tempfile.TemporaryDirectory()
        self.root = Path(self.folder.name)
        self.write("index.html", PAGE.replace("PATH", ""))
        self.write("书/index.html", PAGE.replace("PATH", "%E4%B9%A6/"))
        self.write("404.html", PAGE.replace("PATH", "404.html"))
        self.write("a.css", "body { background: url(/x/a.png) }")
        self.write("a.png", "")
        self.write("feed.xml", ATOM)
        self.write("rss.xml", RSS)
        self.write("feed.json", JSON_FEED)
        self.write("sitemap.xml", SITEMAP)
        self.write("robots.txt", "User-agent: *\nSitemap: https://example.org/x/sitemap.xml\n")
        self.write("manifest.webmanifest", '{"start_url": "/x/", "icons": [{"src": "/x/a.png"}]}')

    def tearDown(self):
        self.folder.cleanup()

    def write(self, name, text):
        path = self.root / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(text, encoding="utf-8")

    def report(self, check):
        """Returns the lines that a check prints except the last, and whether it passed."""
        out = io.StringIO()
        with contextlib.redirect_stdout(out), self.assertRaises(SystemExit) as end:
            check.main(self.root)
        return out.getvalue().splitlines()[:-1], end.exception.code == 0

    def finds(self, check, name, old, new, *faults):
        """With `old` changed to `new` in a file, the check reports exactly `faults` there."""
        text = (self.root / name).read_text(encoding="utf-8")
        self.assertIn(old, text)
        self.write(name, text.replace(old, new, 1))
        lines, content = self.report(check)
        self.write(name, text)
        self.assertEqual([line.removeprefix(name).lstrip(":") for line in lines], list(faults))
        self.assertEqual(content, not faults)

    def test_nothing_to_find(self):
        for check in (links, feeds, structured, policy, weight):
            self.assertEqual(self.report(check), ([], True), check.__name__)

    def test_links(self):
        self.finds(links, "index.html", '"/x/">首页', '"/x/no/">首页', "15: /x/no/: does not lead to a file of the site")
        self.finds(links, "index.html", '"/x/">首页', '"/">首页', "15: /: does not lead to a file of the site")
        self.finds(links, "index.html", "#%E4%B8%AD", "#%E4%B8%8B", "15: /x/%E4%B9%A6/#%E4%B8%8B: no such anchor in 书/index.html")
        self.finds(links, "index.html", "/x/a.png 2x", "/x/b.png 2x", "16: /x/b.png: does not lead to a file of the site")
        self.finds(links, "index.html", '"/x/">首页', '"书 "> 首页', "15: 书 : contains white space")
        self.finds(links, "index.html", '"/x/">首页', '"file:///a">首页', "15: file:///a: leads to the build machine")
        self.finds(links, "404.html", '"/x/">首页', '"书/">首页', "15: 书/: is a relative URL in a page without a fixed URL")
        self.finds(links, "a.css", "/x/a.png", "b.png", " b.png: does not lead to a file of the site")
        self.finds(links, "feed.xml", 'x/%E4%B9%A6/"', 'x/b/"', " https://example.org/x/b/: does not lead to a file of the site")
        self.finds(links, "sitemap.xml", "x/</loc>", "x/b</loc>", " https://example.org/x/b: does not lead to a file of the site")
        self.finds(links, "robots.txt", "sitemap.xml", "map.xml", " https://example.org/x/map.xml: does not lead to a file of the site")
        self.finds(links, "manifest.webmanifest", "a.png", "b.png", " /x/b.png: does not lead to a file of the site")
        place = str(self.root.resolve())
        self.finds(links, "robots.txt", "*", place, f" names a folder of the build machine, {place}")

    def test_feeds(self):
        self.finds(feeds, "feed.xml", "</feed>", "", " not well-formed: no element found: line 7, column 0")
        self.finds(feeds, "feed.xml", "<title>一</title>", "", " entry 1: requires exactly one title")
        self.finds(feeds, "feed.xml", "01T08:00:00+08:00", "31T08:00:00+08:00",
                   " feed: updated is not an RFC 3339 date: 2022-06-31T08:00:00+08:00")  # fmt: skip
        self.finds(feeds, "feed.xml", 'rel="self"', 'rel="via"', " feed: requires a link to itself")
        entry = ATOM[ATOM.index("<entry>") : ATOM.index("</feed>")]
        self.finds(feeds, "feed.xml", entry, entry * 2, " duplicate id: tag:example.org,2022:1")
        self.finds(feeds, "rss.xml", "Wed, 01 Jun 2022", "2022-06-01",
                   " pubDate is not an RFC 822 date: 2022-06-01 08:00:00 +0800")  # fmt: skip
        self.finds(feeds, "rss.xml", "<guid>1</guid>", "", " item 1: requires a guid")
        self.finds(feeds, "feed.json", '"id": "1"', '"id": 1', " item 1: requires a string id")
        self.finds(feeds, "feed.json", "content_text", "text", " item 1: requires content_html or content_text")
        self.finds(feeds, "sitemap.xml", "org/x/", "org/", " https://example.org/: not below https://example.org/x/")
        self.finds(feeds, "sitemap.xml", "2022-06-01", "1.6.2022", " lastmod is not a W3C date: 1.6.2022")
        (self.root / "rss.xml").unlink()
        self.assertEqual(self.report(feeds), (["rss.xml: missing"], False))

    def test_texts_of_feeds(self):
        content = '<content type="html">&lt;a href="URL"&gt;一&lt;/a&gt;</content></entry>'
        self.finds(feeds, "feed.xml", "</entry>", content.replace("URL", "/x/"), " a: '/x/' is not absolute")
        self.finds(feeds, "feed.xml", "</entry>", content.replace("URL", "#一"), " a: '#一' is not absolute")
        self.finds(feeds, "feed.xml", "</entry>", content.replace("URL", "https://example.org/x/"))
        encoded = "<content:encoded xmlns:content='http://purl.org/rss/1.0/modules/content/'>&lt;img srcset='a 1x'&gt;</content:encoded>"
        self.finds(feeds, "rss.xml", "</item>", encoded + "</item>", " img: 'a' is not absolute")
        self.finds(feeds, "feed.json", '"content_text": "一"', '"content_html": "<video poster=\'/p\'>"', " item 1: video: '/p' is not absolute")
        self.finds(feeds, "feed.xml", "<title>杏林</title>", "<title>杏林</title><subtitle></subtitle>",
                   " empty {http://www.w3.org/2005/Atom}subtitle")  # fmt: skip
        self.finds(feeds, "feed.json", '"title": "杏林"', '"title": "杏林", "description": ""', " description is empty")

    def test_tables(self):
        for text, fault in [
            ("\ufeffa,b\r\n1,2\r\n", None),
            ("a,b\r\n1,2\r\n", "no byte order mark"),
            ("\ufeffa,b\n1,2\n", "a line does not end in CRLF"),
            ("\ufeffa,b\r\n1\r\n", "row 2: 1 cells of 2"),
            ("\ufeffa,b\r\n1,=1+1\r\n", "row 2: a formula: =1+1"),
        ]:
            (self.root / "roll.csv").write_bytes(text.encode())
            self.assertEqual(self.report(feeds), ([f"roll.csv: {fault}"] if fault else [], not fault))

    def test_structured(self):
        def finds(old, new, *faults):
            self.finds(structured, "index.html", old, new, *(f" NewsArticle{fault}" for fault in faults))

        finds('"Person"', '"Thing"', """.author: expected Person or Organization, found {"@type": "Thing", "name": "甲"}""")
        finds('"author"', '"writer"', ": NewsArticle has no property writer", ": NewsArticle requires author")
        finds('"wordCount": 1', '"wordCount": "1"', '.wordCount: expected Integer, found "1"')
        finds('"headline": "一"', '"headline": ""', '.headline: expected Text, found ""')
        finds("2022-06-01T08:00:00+08:00", "2022-06-01", '.datePublished: expected DateTime, found "2022-06-01"')
        finds('"url": "https://example.org/x/"', '"url": "/x/"', '.url: expected URL, found "/x/"')
        finds('[{"@type": "Person", "name": "甲"}]', "[]", ": NewsArticle.author is empty")
        self.finds(structured, "index.html", '"NewsArticle"', '"Story"', " Story: unknown type Story")

    def test_policy(self):
        self.finds(policy, "index.html", "default-src 'self'", "default-src 'self' 'unsafe-inline'",
                   " policy allows default-src 'unsafe-inline'")  # fmt: skip
        self.finds(policy, "index.html", "<main", '<main style="color:red"', " line 14: inline style")
        self.finds(policy, "index.html", "<main", '<main onclick="a()"', " line 14: inline script onclick")
        self.finds(policy, "index.html", "<h2", "<script>a()</script><h2", " line 16: inline script")
        self.finds(policy, "index.html", 'href="/x/">', 'href="javascript:a()">', " line 15: javascript:a()")
        self.finds(policy, "index.html", 'src="/x/a.png"', 'src="//cdn.example/a.png"', " line 16: loads //cdn.example/a.png")
        self.finds(policy, "index.html", '{"@context"', '{@context', " line 12: JSON-LD does not parse: "
                   "Expecting property name enclosed in double quotes: line 1 column 2 (char 1)")  # fmt: skip
        self.finds(policy, "index.html", ' lang="zh-Hans"', "", " no language")
        self.finds(policy, "index.html", "<title>杏林</title>", "<title> </title>", " requires one title")
        self.finds(policy, "index.html", "org/x/a.png", "org/x/a.svg",
                   " requires one picture for links, a PNG or JPEG: https://example.org/x/a.svg")  # fmt: skip
        self.finds(policy, "index.html", "<h1>杏林</h1>", "<h1>杏</h1><h1>林</h1>", " 2 h1")
        self.finds(policy, "index.html", 'href="#main"', 'href="#top"', " first link is not a skip link")
        self.finds(policy, "index.html", ' alt=""', "", " line 16: image without alt")
        self.finds(policy, "书/index.html", 'canonical" href="https://example.org/x/%E4%B9%A6/"',
                   'canonical" href="https://example.org/x/"', " canonical address is https://example.org/x/")  # fmt: skip

    def test_weight(self):
        self.finds(weight, "index.html", ' width="1"', "",
                   " line 16: an image without width and height, which shifts the text when it comes")  # fmt: skip
        self.write("a.js", "")
        self.finds(weight, "index.html", "</head>", '<script src="/x/a.js"></script></head>',
                   " line 13: a script that holds up the page")  # fmt: skip
        self.finds(weight, "index.html", "</head>", '<script src="/x/a.js" defer></script></head>')
        noise = "".join(hashlib.sha256(str(number).encode()).hexdigest() for number in range(400))
        self.finds(weight, "index.html", "</head>", f"<!-- {noise} --></head>")
        self.write("articles/index.html", PAGE.replace("PATH", "articles/"))
        lines = self.heavy("articles/index.html", "</head>", f"<!-- {noise} --></head>")
        self.assertRegex(lines, r"^articles/index.html: page: \d+ bytes, more than 8192$")
        lines = self.heavy("a.css", "}", f"}} /* {noise} */")
        self.assertRegex(lines.splitlines()[0], r"^404.html: styles: \d+ bytes, more than 10240$")

    def heavy(self, name, old, new):
        """Returns the reported weight with `old` changed to `new` in a file."""
        text = (self.root / name).read_text(encoding="utf-8")
        self.write(name, text.replace(old, new, 1))
        lines, content = self.report(weight)
        self.write(name, text)
        self.assertFalse(content)
        return "\n".join(lines)


class ManualTest(unittest.TestCase):
    def faults(self, readme, page="# Themes\n\n## Make one\n"):
        with tempfile.TemporaryDirectory() as folder:
            root = Path(folder)
            (root / ".readme").mkdir()
            (root / "README.md").write_text(readme, encoding="utf-8")
            (root / ".readme/themes.md").write_text(page, encoding="utf-8")
            return list(manual.faults(root))

    def test_links(self):
        self.assertEqual(self.faults("[a](.readme/themes.md#make-one) [b](https://example.org/) `[c](d)`\n\n    [e](f)\n"), [])
        self.assertEqual(self.faults("[a](.readme/themes.md#made)"), ["README.md: .readme/themes.md#made leads to no heading"])
        self.assertEqual(
            self.faults("[a](.readme/theme.md)"),
            ["README.md: .readme/theme.md does not lead to a file of the repository", ".readme/themes.md: no page links to it"])
        self.assertEqual(
            self.faults("[a](.readme/themes.md)", "[out](../../outside/a.md) [plain](http://example.org/)"),
            [".readme/themes.md: ../../outside/a.md does not lead to a file of the repository",
             ".readme/themes.md: http://example.org/ is not https"])


if __name__ == "__main__":
    unittest.main()
