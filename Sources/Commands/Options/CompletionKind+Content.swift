import ArgumentParser
import Content
import Diagnostics
import SourceFiles

/// What shells complete from the content and from the catalogue of rules.
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

  /// The rules, and the groups of keys, that `xinglin explain` knows.
  static var explained: CompletionKind {
    .custom { _, _, prefix in (Rule.all.map(\.id) + KeyGroup.explained).filter { $0.hasPrefix(prefix) } }
  }

  /// The content folder of a command line that is being written; `xinglin import` calls it `--to`.
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
