import Bytes
import Entities
import Theme

/// The meta descriptions of pages, generated from their content for search engines and other sites.
///
/// Pages whose editors wrote a summary or an introduction use that instead.
struct Descriptions: Sendable {
  let strings: SiteStrings
  /// The name of the site.
  let site: String

  /// The maximum number of characters of names or titles in a description. Source: search engines show some 80 Han
  /// characters.
  private static let listLength = 60

  private func localized(_ simplified: String, _ traditional: String) -> String {
    strings.localized(simplified, traditional)
  }

  /// Returns a name in the quotation marks of the script.
  private func quoted(_ name: String) -> String { localized("“\(name)”", "「\(name)」") }

  /// Returns as many of `names` as fit, separated: `甲、乙、丙等`.
  private func list(_ names: some Sequence<String>, separator: String = "、") -> String {
    var text = ""
    var length = 0
    for name in names {
      length += name.unicodeScalars.count
      if !text.isEmpty {
        if length > Self.listLength { return text + "等" }
        text += separator
      }
      text += name
    }
    return text
  }

  /// Returns as many of `titles` as fit, each in title marks.
  private func list(titles: some Sequence<String>) -> String {
    list(titles.lazy.map { $0.hasPrefix("《") ? $0 : "《\($0)》" }, separator: "")
  }

  /// Returns a sentence, followed by a colon and a list unless the list is empty.
  private func sentence(_ start: String, _ list: String) -> String { list.isEmpty ? start + "。" : "\(start)：\(list)。" }

  /// Returns the description of a page of a list whose first page has the given `description`.
  func page(_ number: Int, of count: Int, _ description: String) -> String {
    number == 1 ? description : description + localized("（第\(number)页，共\(count)页）", "（第\(number)頁，共\(count)頁）")
  }

  /// Returns the description of the list of all columns.
  func columns(_ titles: [String]) -> String {
    sentence(localized("\(site)的专栏，共\(titles.count)个", "\(site)的專欄，共\(titles.count)個"), list(titles))
  }

  /// Returns the description of a column without a summary.
  func column(_ title: String, articles count: Int) -> String {
    localized("专栏\(quoted(title))的文章，共\(count)篇。", "專欄\(quoted(title))的文章，共\(count)篇。")
  }

  /// Returns the description of a column's articles in a month.
  func month(_ month: String, of column: String, _ articles: some Collection<String>) -> String {
    sentence(
      localized(
        "专栏\(quoted(column))\(month)的文章，共\(articles.count)篇", "專欄\(quoted(column))\(month)的文章，共\(articles.count)篇"),
      list(titles: articles))
  }

  /// Returns the description of an article that has no summary and no body to extract one from.
  func article(_ title: String, column: String?, date: Moment) -> String {
    [quotedTitle(title), column, localized("\(date.chinese)发布", "\(date.chinese)發布")].compactMap(\.self)
      .joined(separator: "，") + "。"
  }

  private func quotedTitle(_ title: String) -> String { title.hasPrefix("《") ? title : "《\(title)》" }

  /// Returns the description of the register of hospitals.
  func hospitals(_ count: Int) -> String {
    localized(
      "\(site)的医院名录，收录\(count)家医院的概况、荣誉与相关报道，可按省份、拼音和名称查找。",
      "\(site)的醫院名錄，收錄\(count)家醫院的概況、榮譽與相關報道，可按省份、拼音和名稱查找。")
  }

  /// Returns the description of the hospitals in a province.
  func hospitals(in province: String, cities: [(name: String, count: Int)]) -> String {
    let count = cities.reduce(0) { $0 + $1.count }
    return sentence(
      localized("\(province)的医院，共\(count)家", "\(province)的醫院，共\(count)家"),
      list(cities.lazy.map { "\($0.name)\($0.count)家" }))
  }

  /// Returns the description of the hospitals with an initial; `#` is for names that begin with neither a Han character
  /// nor a letter.
  func hospitals(initial: Character, _ names: [String]) -> String {
    sentence(strings.hospitals(initial: initial) + "，共\(names.count)家", list(names))
  }

  /// Returns the description of a hospital without an introduction.
  func hospital(_ card: HospitalCard) -> String {
    let city = card.city.flatMap { city in city.hasPrefix(card.province ?? " ") ? nil : city }
    let region = (card.province ?? "") + (city ?? "")
    let facts = [card.name, region, card.grade ?? "", card.type ?? ""].filter { !$0.isEmpty }.joined(separator: "，")
    var records: [String] = []
    if card.honours > 0 { records.append(localized("荣誉\(card.honours)项", "榮譽\(card.honours)項")) }
    if card.articles > 0 { records.append("文章\(card.articles)篇") }
    if records.isEmpty { return facts + localized("。见\(site)的医院名录。", "。見\(site)的醫院名錄。") }
    return facts + localized("。本站收录", "。本站收錄") + records.joined(separator: "、") + "。"
  }

  /// Returns the description of the list of all people.
  func people(_ count: Int, _ names: some Sequence<String>) -> String {
    sentence(localized("\(site)报道的人物，共\(count)位", "\(site)報道的人物，共\(count)位"), list(names))
  }

  /// Returns the description of a person.
  func person(_ name: String, posts: [PostValue], articles count: Int) -> String {
    let titles = posts.map { $0.place.text + $0.title }.filter { !$0.isEmpty }
    if !titles.isEmpty { return "\(name)，" + list(titles, separator: "，") + "。" }
    return count > 0
      ? localized("\(name)，相关文章\(count)篇。", "\(name)，相關文章\(count)篇。")
      : localized("\(name)，见\(site)的人物名录。", "\(name)，見\(site)的人物名錄。")
  }

  /// Returns the description of the list of all awards.
  func awards(_ titles: [String], editions count: Int) -> String {
    sentence(
      localized("\(site)收录的荣誉榜单，\(titles.count)个奖项共\(count)届", "\(site)收錄的榮譽榜單，\(titles.count)個獎項共\(count)屆"),
      list(titles))
  }

  /// Returns the description of an award without an introduction.
  func award(_ award: AwardDigest) -> String {
    let issuer = award.issuer.map { "，" + $0 + localized("颁发", "頒發") } ?? ""
    return sentence(
      "\(award.link.title)\(issuer)" + localized("，共\(award.editions.count)届", "，共\(award.editions.count)屆"),
      list(award.editions.map(\.title)))
  }

  /// Returns the description of an edition without an introduction.
  func edition(_ card: EditionCard) -> String {
    var facts = [card.fullTitle + localized("名单", "名單")]
    let date = card.date?.chinese ?? ""
    if card.issuer != nil || card.date != nil { facts.append((card.issuer ?? "") + (date.isEmpty ? "" : date) + "公布") }
    if let declared = card.declared { facts.append("公布\(declared)") }
    facts.append(localized("本站收录\(card.recorded)", "本站收錄\(card.recorded)"))
    return facts.joined(separator: "，") + localized("，逐条注明出处。", "，逐條註明出處。")
  }

  /// Returns the description of the list of all policy documents.
  func documents(_ titles: [String]) -> String {
    sentence(localized("\(site)引用的政策文件，共\(titles.count)件", "\(site)引用的政策文件，共\(titles.count)件"), list(titles: titles))
  }

  /// Returns the description of a policy document without an introduction.
  func document(_ card: DocumentCard) -> String {
    var facts = [quotedTitle(card.title), card.issuer, card.number].compactMap(\.self)
    if let date = card.date { facts.append(localized("\(date.chinese)发布", "\(date.chinese)發布")) }
    if card.citations > 0 { facts.append(localized("本站\(card.citations)篇文章引用", "本站\(card.citations)篇文章引用")) }
    return facts.joined(separator: "，") + "。"
  }

  /// Returns the description of the list of all tags.
  func tags(_ names: [String]) -> String {
    sentence(localized("\(site)的标签，共\(names.count)个", "\(site)的標籤，共\(names.count)個"), list(names))
  }

  /// Returns the description of a tag's articles; `titles` are those on the page.
  func tag(_ name: String, count: Int, _ titles: some Sequence<String>) -> String {
    sentence(
      localized("标签\(quoted(name))下的文章，共\(count)篇", "標籤\(quoted(name))下的文章，共\(count)篇"), list(titles: titles))
  }

  /// Returns the description of a series; `titles` are those of the articles on the page.
  func series(_ title: String, count: Int, _ titles: some Sequence<String>) -> String {
    sentence("系列\(quoted(title))，共\(count)篇", list(titles: titles))
  }

  /// The description of the search page.
  var search: String {
    sentence(localized("检索\(site)", "檢索\(site)"), list(strings.searchKinds))
  }

  /// Returns the description of a standalone page that has neither a summary nor public text.
  func standalone(_ title: String) -> String { "\(title)，\(site)。" }

  /// Returns the description of a version of a consent document.
  func consent(_ title: String, version: String, date: Moment, purpose: String) -> String {
    "\(title)\(version)，\(date.chinese)" + localized("生效。处理目的：", "生效。處理目的：") + purpose
  }

  /// The description of the list of corrections.
  var corrections: String { localized("\(site)发布后的更正，新的在前。", "\(site)發布後的更正，新的在前。") }

  /// The description of the page about feeds.
  var subscriptions: String {
    localized(
      "用阅读器订阅\(site)：全站和各专栏的Atom、RSS、JSON订阅源，有新文章时自动收到。",
      "用閱讀器訂閱\(site)：全站和各專欄的Atom、RSS、JSON訂閱源，有新文章時自動收到。")
  }
}

extension Presenter {
  /// The descriptions of the site's pages.
  var descriptions: Descriptions { Descriptions(strings: strings, site: configuration.title) }
}
