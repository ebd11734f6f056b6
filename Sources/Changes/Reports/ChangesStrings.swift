import Diagnostics

/// The localized strings of the reports.
struct ChangesStrings: Sendable {
  let language: MessageLanguage

  private func localized(_ chinese: String, _ english: String) -> String { Message(zh: chinese, en: english)[language] }

  var title: String { localized("页面的改动", "Changes") }
  var members: String { localized("会员页面有改动，内容不在这里列出", "a members-only page changed; its text is not shown here") }
  var nothing: String { localized("没有改动", "no changes") }
  var data: String { localized("页面信息", "Page data") }
  var text: String { localized("正文", "Text") }
  var markup: String { localized("只有标记不同", "only the markup differs") }
  var otherFiles: String { localized("其他文件", "Other files") }
  var missing: String { localized("（无）", "(none)") }

  func kind(_ kind: SiteChanges.Kind) -> String {
    switch kind {
    case .added: localized("新增", "new")
    case .removed: localized("删除", "removed")
    case .changed: localized("改动", "changed")
    }
  }

  func sharedChange(pageCount count: Int) -> String {
    localized("同样的改动，共\(count)页", "the same change on \(count) pages")
  }

  func summary(_ changes: SiteChanges) -> String {
    func count(_ kind: SiteChanges.Kind, _ files: [SiteChanges.File]) -> Int { files.count { $0.kind == kind } }
    let pages = changes.pages
    let others = changes.files.count - pages.count
    return localized(
      "页面：新增\(count(.added, pages))，改动\(count(.changed, pages))，删除\(count(.removed, pages))；其他文件\(others)；未变\(changes.unchanged)",
      "pages: \(count(.added, pages)) new, \(count(.changed, pages)) changed, \(count(.removed, pages)) removed; "
        + "\(others) other files; \(changes.unchanged) unchanged")
  }

  /// Returns the name of an element.
  func element(_ name: String) -> String {
    switch name {
    case "h1", "h2", "h3", "h4", "h5", "h6": localized("标题", "heading")
    case "p": localized("段落", "paragraph")
    case "li": localized("列表项", "item")
    case "td", "th": localized("单元格", "cell")
    case "figcaption", "caption": localized("图注", "caption")
    case "blockquote": localized("引文", "quotation")
    case "img", "source": localized("图片", "picture")
    case "pre": localized("代码", "code")
    case "dt", "dd": localized("条目", "entry")
    default: name
    }
  }
}
