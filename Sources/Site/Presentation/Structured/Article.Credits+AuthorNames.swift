import Bytes
import Entities

extension Article.Credits {
  /// The names of those who wrote the text: its authors; failing them, the author of the original of a reprint;
  /// failing that too, the correspondents and the contributors in a writing role. The page's byline shows all of these.
  var authorNames: [String] {
    if !authors.isEmpty { return authors }
    if let author = reprint?.originalAuthor {
      let several = ChineseText.words(ofList: author)
      return several.isEmpty ? [author] : several
    }
    var names = correspondents
    for contribution in contributions where contribution.isWriting {
      for name in contribution.names { names.appendOnce(name) }
    }
    return names
  }
}

extension Contribution {
  /// Whether the role is that of a writer, and not of a photographer, a designer or an editor.
  fileprivate var isWriting: Bool {
    let role = role.lowercased()
    guard !Self.photographicTerms.contains(where: role.contains) else { return false }
    return role == "文" || Self.writingTerms.contains(where: role.contains)
  }

  private static let writingTerms = [
    "记者", "記者", "通讯员", "通訊員", "作者", "撰", "采写", "採寫", "执笔", "執筆", "文字", "图文", "圖文", "整理", "author", "writer",
    "written", "reporter", "correspondent",
  ]
  /// Terms of roles such as 摄影记者, which contain a writer's.
  private static let photographicTerms = ["摄", "攝", "photo"]
}
