"""Names: white space and brackets repaired, aliases taken out of brackets, the place added where it is missing."""

import re

HOSPITAL = r"(医院|保健院|防治院|病院|总院|中心)"
# What stands in brackets and is neither a name nor a former name: campuses and remarks.
CAMPUS = re.compile(r"(院区|校区|新院|总院|本部|分院|[东西南北]院|[东西南北]部|[东西新老]区|救治定点医院|呈贡医院)$")
# Names that begin so lack their place.
BARE = re.compile(r"^(第[一二三四五六七八九十]+)?(人民|中医|中心|妇幼|红十字|维吾尔医|哈萨克医|传染病|总医院|中西医)")
# Districts whose name occurs in more than one city (GB/T 2260), and zones that nearly every city has.
HOMONYMS = (
    "和平 河东 桥西 桥东 新华 长安 城 郊 矿 新城 青山 铁西 铁东 朝阳 西安 宝山 南山 向阳 普陀 鼓楼 通州 清河 海州 江北 "
    "西湖 东湖 永定 龙华 白云 市中 城关 城中 城东 城西 城北 新市 经开 高新 开发 工业园 河口 东 西 宣武 兴山 友好 红星 "
    "新青 五营 金山屯 西林 美溪 华容 河北 东安"
).split()


def tidy(name):
    """A name without white space and stray marks, its brackets full-width."""
    name = "".join(name.split()).translate(str.maketrans("()，,", "（）、、"))
    return name.strip(":：.。、")


def parts(name):
    """The name proper and its other names: `甲医院（原乙医院）` and `甲医院、乙医院` have two."""
    inside = re.findall(r"（([^（）]*)）", name)
    outside = re.sub(r"（[^（）]*）", "", name)
    names = [text for text in outside.split("、") if text]
    for text in inside:
        texts = [re.sub(r"^(原|又名|即)", "", part) for part in text.split("、")]
        names += [part for part in texts if not CAMPUS.search(part) and re.search(HOSPITAL + "$", part)]
    return names[0], names[1:]


def placed(name, province, city, county):
    """A name that says where the hospital is."""
    name = re.sub("^新疆自治区", "新疆维吾尔自治区", name)
    if re.match("^省[^立]", name) or re.match("^省立", name):
        return province + name[1:]
    if re.match("^市[^中]", name):
        return city + name[1:]
    home = county if re.search("(市|县|区|旗)$", county) else ""
    if BARE.match(name):
        return (home if re.search("(地区|市|县|旗)$", home) else city + home) + name
    if any(re.match(f"^{district}(区|人民医院)", name) for district in HOMONYMS):
        return city + name
    return name


def place(name):
    """The place that a name begins with: 库车市 of 库车市中医医院."""
    found = re.match(r"[\u4e00-\u9fff]{1,9}?[市县旗]|[\u4e00-\u9fff]{2,5}地区", name)
    return found.group() if found else ""


def shortened(name, province, city):
    """A county's hospital without the province and the city before it: 哈尔滨市五常市人民医院 is 五常市人民医院."""
    short = name
    for place in (province, re.sub("(省|市|维吾尔自治区|回族自治区|自治区)$", "", province), city):
        rest = short.removeprefix(place)
        if rest != short and re.match(r"^([\u4e00-\u9fff]{1,9}?([县旗](?!区)|(?<!城)市)|" + re.escape(city) + ")(?!立)", rest):
            short = rest
    return short


def key(name, province, city):
    """What two spellings of one hospital's name have in common."""
    name = shortened(name, province, city)
    for place in (province, province.rstrip("省市"), city):
        # Only before a district: 黑龙江省中医医院 and 哈尔滨市中医医院 are two.
        if re.match(f"^{place}[\u4e00-\u9fff]{{1,5}}区", name):
            name = name.removeprefix(place)
    name = re.sub(r"妇幼保健(医院|计划生育服务中心|院)", "妇幼保健院", name)
    return name.replace("中医医院", "中医院").replace("医医院", "医院").replace("〇", "0")


def plain(name):
    """What the generator compares names by, as far as the list needs it."""
    return "".join(name.split()).replace("(", "（").replace(")", "）").lower()
