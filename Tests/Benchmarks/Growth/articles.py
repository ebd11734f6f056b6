"""Many articles, and what they have in common."""

from Growth.axes import article, articles, award, axis, hospitals, people, register


@axis(2_000)
def articles_of_nothing(n):
    return articles(n)


@axis(1_000)
def articles_of_one_series(n):
    return articles(n, lambda number: article(series="系列"))


@axis(1_000)
def articles_of_series_of_two(n):
    return articles(n, lambda number: article(series=f"系列{number // 2}"))


@axis(1_000)
def articles_of_one_tag(n):
    return articles(n, lambda number: article(tags="[标签]"))


@axis(1_000)
def articles_of_a_tag_each(n):
    return articles(n, lambda number: article(tags=f"[标签{number}]"))


@axis(1_000)
def articles_of_one_author(n):
    return articles(n, lambda number: article(authors="[作者]"))


@axis(1_000)
def articles_of_one_hospital(n):
    return articles(n, lambda number: article(hospitals="[第000000医院]")) | hospitals(1)


@axis(1_000)
def articles_of_one_person(n):
    return articles(n, lambda number: article(people="[人物000000]")) | people(1)


@axis(1_000)
def articles_of_one_edition(n):
    return articles(n, lambda number: article(awards="[w/000000]")) | award()


@axis(1_000)
def articles_of_one_document(n):
    return articles(n, lambda number: article(documents="[d]")) | {"documents/d.md": "---\ntitle: 文件\n---\n"}


@axis(1_000)
def articles_of_one_column(n):
    return articles(n, lambda number: article(column="c")) | {"columns/c.md": "---\ntitle: 栏目\n---\n"}


@axis(500)
def articles_of_a_column_each(n):
    columns = {f"columns/c{number}.md": f"---\ntitle: 栏目{number}\n---\n" for number in range(n)}
    return articles(n, lambda number: article(column=f"c{number}")) | columns


@axis(1_000)
def articles_of_a_month_each(n):
    months = [f"{1900 + number // 12}-{number % 12 + 1:02}" for number in range(n)]
    column = {"columns/c.md": "---\ntitle: 栏目\n---\n"}
    return articles(n, lambda number: article(date=f"{months[number % 2400]}-01", column="c")) | column


@axis(1_000)
def articles_that_mention_one_hospital(n):
    return articles(n, lambda number: article("第000000医院。\n")) | hospitals(1)


@axis(1_000)
def articles_that_link_to_one(n):
    return articles(n, lambda number: article("[](a000000.md)\n"))


@axis(1_000)
def articles_of_an_ambiguous_name(n):
    twins = register(["h1,甲医院,一院", "h2,乙医院,一院"], "id,name,aliases")
    return articles(n, lambda number: article(hospitals="[一院]")) | twins


@axis(1_000)
def articles_of_an_unknown_hospital(n):
    return articles(n, lambda number: article(hospitals=f"[第{number}诊所]")) | hospitals(n)


@axis(1_000)
def articles_of_an_unknown_person(n):
    return articles(n, lambda number: article(people=f"[某人{number}]")) | people(n)


@axis(1_000)
def articles_of_one_old_url(n):
    return articles(n, lambda number: article(aliases="[/old.html]"))


@axis(1_000)
def articles_of_old_urls_that_are_taken(n):
    return articles(n, lambda number: article(aliases=f"[/articles/2024/01/a{(number + 1) % n:06}/]"))


@axis(1_000)
def articles_that_link_to_drafts(n):
    return articles(n, lambda number: article(f"[](/articles/2024/01/a{number - 1:06}/)\n", draft=str(number % 2 == 0).lower()))


@axis(1_000)
def articles_that_are_drafts(n):
    return articles(n, lambda number: article(draft="true"))


@axis(300)
def articles_with_an_image(n):
    pictures = {f"articles/2024/01/b{number:06}/p.svg": '<svg viewBox="0 0 4 3"/>' for number in range(n)}
    texts = {f"articles/2024/01/b{number:06}/index.md": article("![图](p.svg)\n") for number in range(n)}
    return texts | pictures
