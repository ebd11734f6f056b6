"""Grades: the spellings of the list, and what to believe where two rows disagree."""

# Every spelling of the list. A county's or a province's own hospital (市级, 省级) is not a grade, and neither is 未定级.
SPELLINGS = {
    "三级甲等": "三甲 三级甲等 三级甲等专科医院 三级甲等妇产专科医院 三级甲等妇幼保健院 综合三甲",
    "三级乙等": "三乙 三级乙 三级乙等",
    "三级": "三级 三级综合医院 三级专科医院 三级医院 三级精神专科 三级专科 三级未定等",
    "二级甲等": "二甲 二级甲 二级甲等 二级甲等医院",
    "二级乙等": "二乙 二/乙 二级乙 二级乙等 二级乙等专科 二级乙等医院 二级综合乙等",
    "二级": "二级 二級 二极 二级. 二级综合 二级综合医 二级综合医院 二级医院 二级专科 二级康复专科 二级未定等 二级未定级",
    "一级甲等": "一甲 一级甲等",
    "一级乙等": "一级乙等",
    "一级": "一级",
    "": "未定级 未定级（按二级医院管理）杨薇 无 市级 市级机构 省级 社区卫生服务中心",
}
GRADE_OF = {spelling: grade for grade, spellings in SPELLINGS.items() for spelling in spellings.split()}

# The whole vocabulary, the highest first; 三级特等, 三级丙等, 二级丙等 and 一级丙等 do not occur in the list.
VOCABULARY = [
    "三级特等", "三级甲等", "三级乙等", "三级丙等", "三级", "二级甲等", "二级乙等", "二级丙等", "二级",
    "一级甲等", "一级乙等", "一级丙等", "一级",
]


def grade(stated):
    """The grade that a cell states: empty for none, None for a spelling the table does not know."""
    stated = "".join(stated.split())
    return GRADE_OF.get(stated) if stated else ""


def rank(grade):
    """A number to sort by, 0 for the highest grade; no grade comes last."""
    return VOCABULARY.index(grade) if grade else len(VOCABULARY)


def settle(claims):
    """One grade out of those that the rows of one hospital state, and whether they contradict each other.

    二级 and 二级甲等 do not: the second says more. Between levels the later list is right, and of the same day the
    lower level, so that no page claims more than is sure.
    """
    claims = [(date, grade) for date, grade in claims if grade]
    if not claims:
        return "", False
    newest = max(date for date, _ in claims)
    level = max((grade[:2] for date, grade in claims if date == newest), key=rank)
    exact = sorted({grade for _, grade in claims if grade.startswith(level) and grade != level}, key=rank)
    contradictory = len({grade[:2] for _, grade in claims}) > 1 or len(exact) > 1
    return (exact[-1] if exact else level), contradictory
