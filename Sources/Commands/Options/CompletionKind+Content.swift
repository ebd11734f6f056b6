import ArgumentParser
import Content
import Diagnostics
import SourceFiles

/// Shell completions taken from the content and from the catalogue of rules.
extension CompletionKind {
  /// The ids of the columns.
  static var columns: CompletionKind {
    .custom { words, _, prefix in
      ColumnTitles(content: content(in: words)).columns.map(\.id).filter { $0.hasPrefix(prefix) }
    }
  }

  /// The ids of the articles.
  static var articles: CompletionKind {
    .custom { words, _, prefix in ArticleNames(content: content(in: words), beginningWith: prefix).ids }
  }

  /// The rules and key groups that `xinglin explain` accepts.
  static var explained: CompletionKind {
    .custom { _, _, prefix in (Rule.all.map(\.id) + KeyGroup.topics).filter { $0.hasPrefix(prefix) } }
  }

  /// Returns the content folder given on an incomplete command line; `xinglin import` names it with `--to`.
  private static func content(in words: [String]) -> String {
    var folder = "content"
    for option in ["--content", "--to"] {
      for (index, word) in words.enumerated() {
        if word == option, index + 1 < words.count { folder = words[index + 1] }
        if word.hasPrefix(option + "=") { folder = String(word.dropFirst(option.count + 1)) }
      }
    }
    return ContentOptions.trimmed(folder)
  }
}
