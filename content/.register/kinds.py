"""The type of a hospital as far as its name says it beyond doubt, and whether the name shows a public owner."""

import re

# The first that matches. 人民医院, 中心医院 and 附属医院 are mostly general hospitals, but their names do not say so.
TYPES = [
    ("中西医结合医院", r"中西医结合医院$"),
    ("民族医医院", r"(蒙医|藏医?|维吾尔医|哈萨克医|傣医|回医|蒙中|中蒙|中藏)(中医|综合)?医?医?院$"),
    ("中医医院", r"中医医?院$"),
    ("妇幼保健院", r"妇幼保健医?院$|妇幼保健计划生育服务中心$"),
    ("妇产医院", r"妇产科?医院$"),
    ("儿童医院", r"儿童医院$"),
    ("口腔医院", r"口腔医院$"),
    ("肿瘤医院", r"肿瘤医院$"),
    ("传染病医院", r"传染病(防治|专科)?医?院$"),
    ("结核病医院", r"结核病(防治)?医?院$"),
    ("精神病医院", r"精神(病|病防治|康复)医?院$|精神卫生中心$"),
    ("职业病医院", r"职业病(防治)?医?院$"),
    ("皮肤病医院", r"皮肤病(防治)?医?院$"),
    ("眼科医院", r"眼科医院$"),
    ("骨科医院", r"骨伤?科医院$"),
    ("胸科医院", r"胸科医院$"),
    ("康复医院", r"康复医院$"),
    ("综合医院", r"综合医院$"),
]

# Words of a company or a private owner, and of a house that is not a hospital.
PRIVATE = re.compile(r"公司|集团|民营|私立|门诊部|诊所|爱尔|普瑞|博爱|玛莉亚|玛丽")
SMALL = re.compile(r"卫生院|卫生所|卫生分院|卫院|社区|服务站|防治站|校医院|大学医院$|护理院|疗养院|康复院$|校区")

# What only a government's own hospital is called: in counties and districts the one general hospital, for a 第三人民医院
# or 中心医院 of a county may have been sold; in cities and provinces also the numbered and the special ones.
PLACE = r"(?:[\u4e00-\u9fff]{1,7}?(?:省|市|县|区|旗|州|兴安盟|地区))+?"
GENERAL = r"(第一)?(人民|总|藏|藏医|中藏)?医院|精神卫生中心|传染病医院"
NUMBERED = r"(第[一二三四五六七八九十]+)?(中心|人民|中心人民|中医|中西医结合|民族)?医?院|妇幼保健医?院|妇幼保健计划生育服务中心"
SPECIAL = r"(儿童|妇女儿童|肿瘤|胸科|眼科|口腔|精神病|公共卫生|传染病|结核病|职业病|皮肤病)(防治)?医?院"
COUNTY = re.compile(f"^{PLACE}({GENERAL})$")
DISTRICT = re.compile(rf"^{PLACE}(?<=区)中心医院$")
UNIVERSITY = re.compile(
    r"^[\u4e00-\u9fff]{2,10}(大学|学院)([\u4e00-\u9fff]{0,8}学院)?"
    r"((附属|第[一二三四五六七八九十]+|湘雅|华西|同济|协和|宣武)[\u4e00-\u9fff]*|人民|总|中南|东直门|东方|口腔|肿瘤)医院$"
)
STATE = re.compile(r"^((北京|天津|上海)市[\u4e00-\u9fff]{2,}(医院|中心)|中国(中医|医学)科学院[\u4e00-\u9fff]+医院)$")


def type_of(name):
    """The type that a name says, or an empty text."""
    return next((kind for kind, pattern in TYPES if re.search(pattern, name)), "")


def refusal(name):
    """Why a name has no place in a register of public hospitals, or None."""
    if SMALL.search(name):
        return "community station, township centre or clinic"
    if PRIVATE.search(name):
        return "company or private owner in the name"
    return None


def is_public_by_name(name, province, city):
    """Whether a name is one that only a public hospital bears."""
    if city == "宿迁市" and not name.startswith("宿迁市第一人民医院"):
        return False  # The city sold its hospitals and they kept their names.
    for place in (province, city, province.removesuffix("省")):
        if re.fullmatch(f"{place}(立|市立|省立)?({NUMBERED}|{SPECIAL})", name):
            return True
    return any(pattern.search(name) for pattern in (COUNTY, DISTRICT, UNIVERSITY, STATE))
