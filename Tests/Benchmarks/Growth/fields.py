"""One article with many entries in a front matter field."""

from Growth.axes import article, award, axis, flow, hospitals, numbered, one, people


@axis(1_000)
def tags_in_an_article(n):
    return one(tags=flow(numbered("标签", n)))


@axis(1_000)
def old_urls_of_an_article(n):
    return one(aliases=flow(numbered("/old/", n)))


@axis(500)
def old_urls_of_an_article_that_are_taken(n):
    return one(aliases=flow(f"/f{number:06}.txt" for number in range(n))) | {
        f"static/f{number:06}.txt": "文件\n" for number in range(n)
    }


@axis(2_000)
def authors_of_an_article(n):
    return one(authors=flow(numbered("作者", n)))


@axis(1_000)
def organisers_of_an_article(n):
    return one(organisers=flow(f"{{role: 主办, name: 单位{number}}}" for number in range(n)))


@axis(1_000)
def hospitals_of_an_article(n):
    return one(hospitals=flow(f"第{number:06}医院" for number in range(n))) | hospitals(n)


@axis(500)
def people_of_an_article(n):
    return one(people=flow(numbered("人物", n))) | people(n)


@axis(500)
def editions_of_an_article(n):
    return one(awards=flow(f"w/{number:06}" for number in range(n))) | award(n)


@axis(1_000)
def attachments_of_an_article(n):
    files = {f"articles/2024/01/a/f{number:06}.txt": "附件\n" for number in range(n)}
    names = flow(f"{{file: f{number:06}.txt, title: 附件}}" for number in range(n))
    return {"articles/2024/01/a/index.md": article(attachments=names)} | files


@axis(500)
def speakers_of_an_interview(n):
    turns = "".join(f"人物{number:06}：答。\n\n" for number in range(n))
    return one(turns, kind="interview", speakers=flow(numbered("人物", n)))


@axis(500)
def labels_of_an_interview(n):
    return one("".join(f"人物{number:06}：答。\n\n" for number in range(n)), kind="interview")


@axis(5_000)
def turns_of_an_interview(n):
    return one("主持人：问。\n\n人物：答。\n\n" * n, kind="interview", speakers="[主持人, 人物]")


@axis(300)
def sections_of_a_roundtable(n):
    sections = "".join(f"## 题目{number}\n\n[](person:p{number:06})\n\n发言。\n\n" for number in range(n))
    return one(sections, kind="roundtable") | people(n)


@axis(1_000)
def letters_to_an_article(n):
    letters = "".join(f"- name: 读者{number}\n  date: 2024-01\n  text: 来信。\n" for number in range(n))
    return {"articles/2024/01/a/index.md": article(), "articles/2024/01/a/letters.yml": letters}


@axis(20_000)
def lines_of_a_summary(n):
    return one(summary="|\n" + "  摘要。\n" * n)


@axis(1_000)
def unknown_keys_of_an_article(n):
    return one(**{f"key{number}": 1 for number in range(n)})
