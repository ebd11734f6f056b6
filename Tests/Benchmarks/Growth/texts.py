"""One text with many instances of an element."""

from Growth.axes import article, articles, axis, hospitals, one, roll


@axis(20_000)
def paragraphs(n):
    return one("一段文字。\n\n" * n)


@axis(50_000)
def characters_of_a_paragraph(n):
    return one("杏林，" * n)


@axis(5_000)
def headings(n):
    return one("".join(f"## 题目{number}\n\n" for number in range(n)))


@axis(5_000)
def headings_of_the_same_words(n):
    return one("## 题目\n\n" * n)


# Suggestions compare with all names, up to a few thousand.
@axis(4_000)
def broken_anchors_beside_headings(n):
    return one("".join(f"## 题目{number}\n\n[链接](#题{number}目)\n\n" for number in range(n)))


@axis(5_000)
def anchors_beside_headings(n):
    return one("".join(f"## 题目{number}\n\n[链接](#题目{number})\n\n" for number in range(n)))


@axis(4_000)
def anchors_beside_headings_of_another_text(n):
    headings = {"articles/2024/01/b.md": article("".join(f"## 题目{number}\n\n" for number in range(n)))}
    return one("".join(f"[链接](b.md#题目{number}) [链接](b.md#题{number})\n\n" for number in range(n))) | headings


@axis(5_000)
def broken_links(n):
    return one("".join(f"[链接](b{number}.md)\n\n" for number in range(n)))


@axis(1_000)
def broken_links_beside_articles(n):
    return articles(n, lambda number: article(f"[链接](b{number}.md)\n"))


@axis(5_000)
def footnotes(n):
    return one("".join(f"字[^{number}]\n\n[^{number}]: 注\n\n" for number in range(n)))


@axis(5_000)
def references_to_one_footnote(n):
    return one("字[^1]\n\n" * n + "[^1]: 注\n")


@axis(5_000)
def footnotes_without_a_note(n):
    return one("".join(f"字[^{number}]\n\n" for number in range(n)))


@axis(5_000)
def rows_of_a_table(n):
    return one("| 甲 | 乙 |\n|--|--|\n" + "| 1 | 2 |\n" * n)


@axis(2_000)
def columns_of_a_table(n):
    return one("|" + "甲|" * n + "\n|" + "--|" * n + "\n|" + "1|" * n + "\n")


@axis(2_000)
def tables(n):
    return one("| 甲 | 乙 |\n|--|--|\n| 1 | 2 |\n\n" * n)


@axis(5_000)
def items_of_a_list(n):
    return one("- 一项\n" * n)


@axis(200)
def depth_of_a_list(n):
    return one("".join("  " * number + "- 一项\n" for number in range(n)))


@axis(2_000)
def depth_of_quotations(n):
    return one(">" * n + " 引文\n")


@axis(10_000)
def emphases(n):
    return one("**“重”**字" * n + "\n")


@axis(10_000)
def openers_of_emphasis(n):
    return one("**“重 *轻 " * n + "\n")


@axis(10_000)
def brackets(n):
    return one("[" * n + "\n")


@axis(10_000)
def images_of_nothing(n):
    return one("![[]()" * n + "\n")


@axis(10_000)
def code_spans_of_all_lengths(n):
    return one("".join("字" + "`" * (number % 300 + 1) for number in range(n)) + "\n")


@axis(10_000)
def raw_tags(n):
    return one("<b>" * n + "\n")


@axis(10_000)
def rules_broken_in_a_text(n):
    return one("最好的医院 , 疗效第一 .\n\n" * n)


@axis(5_000)
def mentions_in_a_text(n):
    return one("第000000医院和第000001医院。\n\n" * n) | hospitals(2)


@axis(1_000)
def mentions_of_a_hospital_each(n):
    return one("".join(f"第{number:06}医院。\n\n" for number in range(n))) | hospitals(n)


@axis(200)
def rows_of_a_chart(n):
    table = "label,value\n" + "".join(f"项{number},{number + 1}\n" for number in range(n))
    return {"articles/2024/01/a/index.md": article("```chart file=f.csv caption=图\n```\n"), "articles/2024/01/a/f.csv": table}


@axis(500)
def extracts_of_a_roll(n):
    return one("```roll w/000000\n```\n\n" * n) | roll(["第000000医院"]) | hospitals(1)


@axis(300)
def pictures_of_a_gallery(n):
    lines = "".join(f"![图](p{number}.svg)\n" for number in range(n))
    pictures = {f"articles/2024/01/a/p{number}.svg": '<svg viewBox="0 0 4 3"/>' for number in range(n)}
    return {"articles/2024/01/a/index.md": article(f"```gallery\n{lines}```\n")} | pictures
