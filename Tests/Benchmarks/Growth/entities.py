"""Hospitals, people and awards."""

from Growth.axes import award, axis, flow, hospitals, numbered, one, people, register, roll


@axis(2_000)
def rows_of_the_register(n):
    return hospitals(n)


@axis(500)
def files_of_hospitals(n):
    return {f"hospitals/h{number:06}.md": f"---\nname: 第{number:06}医院\nprovince: 四川\n---\n" for number in range(n)}


@axis(2_000)
def aliases_of_a_hospital(n):
    return register(["h,甲医院," + "|".join(numbered("甲", n))], "id,name,aliases") | one("甲医院。\n")


@axis(1_000)
def hospitals_of_one_short_name(n):
    rows = (f"h{number:06},第{number:06}医院,一院" for number in range(n))
    return register(rows, "id,name,short") | one("一院。\n")


@axis(1_000)
def hospitals_of_one_alias(n):
    rows = (f"h{number:06},第{number:06}医院,一院" for number in range(n))
    return register(rows, "id,name,aliases") | one("一院。\n")


@axis(1_000)
def hospitals_of_one_name(n):
    return register(f"h{number:06},甲医院" for number in range(n)) | one("甲医院。\n")


@axis(500)
def names_that_begin_one_another(n):
    names = (f"第{number // 100:04}{'院' * (number % 100 + 1)}" for number in range(n))
    return register(f"h{number:06},{name}" for number, name in enumerate(names)) | one("第0000" + "院" * 2 * n + "\n")


@axis(2_000)
def rows_that_are_wrong(n):
    return register((f"H {number},第{number:06}医院,火星" for number in range(n)), "id,name,province")


@axis(1_000)
def ids_that_are_taken(n):
    return register(f"h,第{number:06}医院" for number in range(n))


@axis(1_000)
def people_of_one_hospital(n):
    return hospitals(1) | people(n, lambda number: f"name: 人物{number}\nposts: [{{hospital: h000000, title: 医生}}]\n")


@axis(1_000)
def people_of_one_name(n):
    return people(n, lambda number: "name: 人物\n") | one("人物。\n")


@axis(1_000)
def posts_of_a_person(n):
    posts = flow(f"{{hospital: h{number:06}, title: 医生}}" for number in range(n))
    return hospitals(n) | people(1, lambda number: f"name: 人物\nposts: {posts}\n")


@axis(500)
def awards(n):
    return {f"awards/w{number:06}/index.md": f"---\ntitle: 奖项{number}\n---\n" for number in range(n)}


@axis(250)
def editions_of_an_award(n):
    return award(n)


@axis(250)
def editions_with_rolls_of_one_hospital(n):
    return award(n, {f"awards/w/{number:06}.csv": "hospital\nh000000\n" for number in range(n)}) | hospitals(1)


@axis(2_000)
def rows_of_a_roll(n):
    return roll(f"第{number:06}医院" for number in range(n)) | hospitals(n)


@axis(2_000)
def rows_of_a_roll_of_one_hospital(n):
    return roll((f"h000000,支部{number}" for number in range(n)), "hospital,branch") | hospitals(1)


@axis(1_000)
def categories_of_a_roll(n):
    return roll((f"h000000,类别{number}" for number in range(n)), "hospital,category") | hospitals(1)


@axis(1_000)
def unknown_hospitals_of_a_roll(n):
    return roll(f"第{number:06}诊所" for number in range(n)) | hospitals(n)
