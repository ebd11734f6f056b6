import Diagnostics

/// The localized words of the reports.
struct ChangesWords: Sendable {
  let language: MessageLanguage

  private func either(_ chinese: String, _ english: String) -> String { Message(zh: chinese, en: english)[language] }

  var title: String { either("页面的改动", "Changes") }
  var members: String { either("会员页面有改动，内容不在这里列出", "a members-only page changed; its text is not shown here") }
  var nothing: String { either("没有改动", "no changes") }
  var data: String { either("页面信息", "Page data") }
  var text: String { either("正文", "Text") }
  var markup: String { either("只有标记不同", "only the markup differs") }
  var otherFiles: String { either("其他文件", "Other files") }
  var missing: String { either("（无）", "(none)") }
  var dataToo: String { either("链接和图片", "links and pictures") }

  func kind(_ kind: SiteChanges.Kind) -> String {
    switch kind {
    case .added: either("新增", "new")
    case .removed: either("删除", "removed")
    case .changed: either("改动", "changed")
    }
  }

  func same(_ count: Int) -> String { either("同样的改动，共\(count)页", "the same change on \(count) pages") }

  func summary(_ changes: SiteChanges) -> String {
    func count(_ kind: SiteChanges.Kind, _ files: [SiteChanges.File]) -> Int { files.count { $0.kind == kind } }
    let pages = changes.pages
    let others = changes.files.count - pages.count
    return either(
      "页面：新增\(count(.added, pages))，改动\(count(.changed, pages))，删除\(count(.removed, pages))；其他文件\(others)；未变\(changes.unchanged)",
      "pages: \(count(.added, pages)) new, \(count(.changed, pages)) changed, \(count(.removed, pages)) removed; "
        + "\(others) other files; \(changes.unchanged) unchanged")
  }

  /// Returns the name of an element.
  func element(_ name: String) -> String {
    switch name {
    case "h1", "h2", "h3", "h4", "h5", "h6": either("标题", "heading")
    case "p": either("段落", "paragraph")
    case "li": either("列表项", "item")
    case "td", "th": either("单元格", "cell")
    case "figcaption", "caption": either("图注", "caption")
    case "blockquote": either("引文", "quotation")
    case "img", "source": either("图片", "picture")
    case "pre": either("代码", "code")
    case "dt", "dd": either("条目", "entry")
    default: name
    }
  }
}
