"""The rest of a site."""

from Growth.axes import SITE, axis, flow, numbered, one


@axis(1_000)
def files_of_static(n):
    return {f"static/f{number:06}.txt": f"{number}\n" for number in range(n)}


@axis(500)
def files_of_static_that_differ_in_case(n):
    return {f"static/{letter}{number:06}.txt": "文件\n" for number in range(n) for letter in "aA"}


@axis(500)
def files_of_static_over_tags(n):
    return {f"static/tags/t{number}/index.html": "文件\n" for number in range(n)} | one(tags=flow(f"t{number}" for number in range(n)))


@axis(16)
def megabytes_of_a_static_file(n):
    return {"static/film.bin": b"\x5a" * (n << 20)}


@axis(20)
def depth_of_static_folders(n):
    return {"static/" + "d/" * n + "f.txt": "文件\n"}


@axis(200)
def entries_of_the_navigation(n):
    entries = "".join(f"  - {{title: 条{number}, url: /{number}/}}\n" for number in range(n))
    return {"site.yml": SITE["site.yml"] + "navigation:\n" + entries} | one()


@axis(1_000)
def documents(n):
    return {f"documents/d{number:06}.md": f"---\ntitle: 文件{number}\n---\n" for number in range(n)}


@axis(1_000)
def pages(n):
    return {f"pages/p{number:06}.md": f"---\ntitle: 页{number}\n---\n\n正文。\n" for number in range(n)}


@axis(500)
def columns(n):
    return {f"columns/c{number:06}.md": f"---\ntitle: 栏目{number}\n---\n" for number in range(n)}


@axis(300)
def parts_of_a_column(n):
    parts = {f"columns/c{number:06}.md": f"---\ntitle: 栏目{number}\n---\n" for number in range(n)}
    return parts | {"columns/all.md": f"---\ntitle: 总栏目\nparts: {flow(numbered('c', n))}\n---\n"}
