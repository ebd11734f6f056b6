"""Commands other than build, and optional features of builds."""

from Growth.axes import BUILD, SITE, article, articles, axis, flow, numbered, one

SITE_YML = SITE["site.yml"]
IMPORT = [["import", "{work}/manuscripts", "--to", "{content}", "--date", "2024-01-01"]]
PUBLISH = [*BUILD, ["publish", "{work}/www", "--from", "{site}"]]
# Every page has a different URL.
CHANGES = [
    ["build", "--content", "{content}", "--output", "{work}/old"],
    ["build", "--content", "{content}", "--output", "{site}", "--base-url", "https://www.example.org"],
    ["changes", "{work}/old", "{site}"],
]


def manuscripts(count, of):
    return {f"../manuscripts/m{number:06}.md": of(number) for number in range(count)}


def manuscript(text):
    return manuscripts(1, lambda number: text)


@axis(500, IMPORT)
def manuscripts_imported(n):
    return manuscripts(n, lambda number: f"---\ntitle: 题目{number}\n---\n\n正文。\n")


@axis(20_000, IMPORT)
def pictures_that_a_manuscript_begins(n):
    return manuscript("---\ntitle: 题目\n---\n\n" + "![" * n + "\n")


@axis(5_000, IMPORT)
def pictures_of_a_manuscript(n):
    return manuscript("---\ntitle: 题目\n---\n\n" + "".join(f"![图](https://example.org/{number}.png)\n\n" for number in range(n)))


@axis(10_000, IMPORT)
def tables_of_front_matter_in_toml(n):
    return manuscript("+++\ntitle = '题目'\n" + "[[a]]\n" * n + "+++\n\n正文。\n")


@axis(10_000, IMPORT)
def paragraphs_of_a_text(n):
    return {"../manuscripts/m.txt": "题目\n\n" + "正文在此。\n\n" * n}


@axis(500, PUBLISH)
def files_published(n):
    return articles(n)


@axis(200, CHANGES)
def pages_changed(n):
    return articles(n)


@axis(5_000, CHANGES)
def paragraphs_of_a_changed_page(n):
    return one("".join(f"第{number}段。\n\n" for number in range(n)))


@axis(500, [CHANGES[0], *BUILD, CHANGES[2]])
def pages_unchanged(n):
    return articles(n)


@axis(500)
def articles_in_two_scripts(n):
    return {"site.yml": SITE_YML + "editions: [zh-Hant]\n"} | articles(n)


@axis(1_000)
def articles_kept_offline(n):
    return {"site.yml": SITE_YML + "offline: true\n"} | articles(n)


@axis(1_000)
def corrections_of_an_article(n):
    return one(corrections="\n" + "".join(f"  - {{date: 2024-02-01, text: 第{number}处应为“三所”。}}\n" for number in range(n)))


@axis(500)
def articles_with_corrections(n):
    return articles(n, lambda number: article(corrections="[{date: 2024-02-01, text: 应为“三所”。}]"))


@axis(1_000)
def articles_below_a_slot(n):
    return {"slots/article-end.md": "欢迎订阅。\n"} | articles(n)


@axis(5_000)
def paragraphs_of_a_slot(n):
    return {"slots/footer.md": "欢迎订阅。\n\n" * n} | one()


@axis(2_000)
def terms_of_the_house(n):
    return {"terms.csv": "wrong,right\n" + "".join(f"旧词{number:06},新词{number:06}\n" for number in range(n))} | one("正文。\n" * 500)


@axis(2_000)
def terms_found_in_a_text(n):
    words = numbered("旧词", n)
    return {"terms.csv": "wrong,right\n" + "".join(f"{word},新{word}\n" for word in words)} | one("\n\n".join(words))


@axis(2_000)
def rules_of_a_style_sheet(n):
    return {"site.yml": SITE_YML + "theme: {css: own.css}\n", "own.css": ".a{color:red}\n" * n} | one()


@axis(500)
def tags_in_two_scripts(n):
    return {"site.yml": SITE_YML + "editions: [zh-Hant]\n"} | one(tags=flow(numbered("标签", n)))
