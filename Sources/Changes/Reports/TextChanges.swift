import Diagnostics
import Site

/// The changes as text: a line for each file, with `+`, `~` or `-` before its path, and the change after each group of
/// pages that share it.
///
/// Within a text, `[-…-]` marks removed and `{+…+}` added words, as in wdiff(1). Long unchanged parts are shortened.
package struct TextChanges {
  private let changes: SiteChanges
  private let words: ChangesWords

  private static let context = 16

  package init(_ changes: SiteChanges, language: MessageLanguage) {
    (self.changes, words) = (changes, ChangesWords(language: language))
  }

  /// The report.
  package var text: String {
    var lines: [String] = []
    for group in PageGroup.groups(of: changes.pages) {
      lines += group.files.map(Self.line)
      if group.isForMembers { lines.append("    " + words.members) }
      if let change = group.change { lines += details(of: change).map { "    " + $0 } }
    }
    lines += changes.files.filter { !$0.isPage }.map(Self.line)
    lines.append(changes.files.isEmpty ? words.nothing : words.summary(changes))
    return lines.map { $0 + "\n" }.joined()
  }

  private static func line(_ file: SiteChanges.File) -> String {
    let mark =
      switch file.kind {
      case .added: "+"
      case .removed: "-"
      case .changed: "~"
      }
    return "\(mark) \(file.path.text.visible)"
  }

  private func details(of change: PageChange) -> [String] {
    var lines = change.rows.map { row($0) }
    for block in change.blocks {
      lines.append("\(words.element(block.element)): " + Self.marked(block.words))
      lines += block.references.map { "  " + row($0) }
    }
    if change.rows.isEmpty, change.blocks.isEmpty { lines.append(words.markup) }
    return lines + change.tags.map { row($0) }
  }

  private func row(_ row: PageChange.Row) -> String {
    let label = row.label.isEmpty ? "" : row.label.visible + ": "
    guard let old = row.old, let new = row.new else {
      return label + (row.old.map { "[-\($0.visible)-]" } ?? row.new.map { "{+\($0.visible)+}" } ?? "")
    }
    return label + Self.marked(WordChange(from: old, to: new))
  }

  private static func marked(_ words: WordChange) -> String {
    var text = ""
    for (index, piece) in words.pieces.enumerated() {
      switch piece.kind {
      case .removed: text += "[-\(piece.text.visible)-]"
      case .added: text += "{+\(piece.text.visible)+}"
      case .same:
        let (isFirst, isLast) = (index == 0, index == words.pieces.count - 1)
        let room = (isFirst ? 0 : context) + (isLast ? 0 : context)
        if piece.text.count <= room + 1 || isFirst && isLast {
          text += piece.text.visible
        } else {
          text += (isFirst ? "" : String(piece.text.prefix(context)).visible) + "…"
          text += isLast ? "" : String(piece.text.suffix(context)).visible
        }
      }
    }
    return text
  }
}
