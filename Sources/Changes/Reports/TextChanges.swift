import Diagnostics
import Site

/// The changes as text: a line for each file, with `+`, `~` or `-` before its path, and the change after each group of
/// pages that share it.
///
/// Within a text, `[-…-]` marks removed and `{+…+}` added words, as in wdiff(1). Long unchanged parts are shortened.
package struct TextChanges {
  private let changes: SiteChanges
  private let strings: ChangesStrings

  private static let contextLength = 16

  package init(_ changes: SiteChanges, language: MessageLanguage) {
    (self.changes, strings) = (changes, ChangesStrings(language: language))
  }

  /// The report.
  package var text: String {
    var lines: [String] = []
    for group in PageGroup.groups(of: changes.pages) {
      lines += group.files.map(Self.line)
      if group.isForMembers { lines.append("    " + strings.members) }
      if let change = group.change { lines += details(of: change).map { "    " + $0 } }
    }
    lines += changes.files.filter { !$0.isPage }.map(Self.line)
    lines.append(changes.files.isEmpty ? strings.nothing : strings.summary(changes))
    return lines.map { $0 + "\n" }.joined()
  }

  private static func line(_ file: SiteChanges.File) -> String {
    let mark =
      switch file.kind {
      case .added: "+"
      case .removed: "-"
      case .changed: "~"
      }
    return "\(mark) \(file.path.text.sanitized)"
  }

  private func details(of change: PageChange) -> [String] {
    var lines = change.rows.map { row($0) }
    for block in change.blocks {
      lines.append("\(strings.element(block.element)): " + Self.marked(block.words))
      lines += block.references.map { "  " + row($0) }
    }
    if change.rows.isEmpty, change.blocks.isEmpty { lines.append(strings.markup) }
    return lines + change.tags.map { row($0) }
  }

  private func row(_ row: PageChange.Row) -> String {
    let label = row.label.isEmpty ? "" : row.label.sanitized + ": "
    guard let old = row.old, let new = row.new else {
      return label + (row.old.map { "[-\($0.sanitized)-]" } ?? row.new.map { "{+\($0.sanitized)+}" } ?? "")
    }
    return label + Self.marked(WordChange(from: old, to: new))
  }

  private static func marked(_ change: WordChange) -> String {
    var text = ""
    for (index, segment) in change.segments.enumerated() {
      switch segment.kind {
      case .removed: text += "[-\(segment.text.sanitized)-]"
      case .added: text += "{+\(segment.text.sanitized)+}"
      case .same:
        let (isFirst, isLast) = (index == 0, index == change.segments.count - 1)
        let contextLimit = (isFirst ? 0 : contextLength) + (isLast ? 0 : contextLength)
        if segment.text.count <= contextLimit + 1 || isFirst && isLast {
          text += segment.text.sanitized
        } else {
          text += (isFirst ? "" : String(segment.text.prefix(contextLength)).sanitized) + "…"
          text += isLast ? "" : String(segment.text.suffix(contextLength)).sanitized
        }
      }
    }
    return text
  }
}
