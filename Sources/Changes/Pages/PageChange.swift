/// The changes to a page.
package struct PageChange: Sendable, Hashable {
  /// A changed item of metadata. The value is nil on the side where the item is missing.
  package struct Row: Sendable, Hashable {
    package let label: String
    package let old: String?
    package let new: String?
  }

  /// A changed block.
  package struct Block: Sendable, Hashable {
    /// The name of the element.
    package let element: String
    /// The text of the block, with its removed and added segments.
    package let words: WordChange
    /// The links and pictures of the block that changed.
    package let references: [Row]
  }

  /// The changed metadata.
  package let rows: [Row]
  /// The changed blocks, in page order.
  package let blocks: [Block]
  /// The changed tags, if neither metadata nor text changed.
  package let tags: [Row]

  /// The maximum number of changed tags to show.
  private static let maximumShownTags = 5

  /// Compares two pages.
  init(from old: PageText, to new: PageText) {
    rows = Self.rows(from: old.rows, to: new.rows)
    blocks = Self.blocks(from: old.blocks, to: new.blocks)
    guard rows.isEmpty, blocks.isEmpty else {
      tags = []
      return
    }
    let changed = Self.rows(
      from: old.tags.map { PageText.Row(label: "", value: $0) }, to: new.tags.map { PageText.Row(label: "", value: $0) }
    )
    tags = Array(changed.prefix(Self.maximumShownTags))
  }

  /// Returns the rows that differ. A removed and an added row in the same hunk are paired if they have the same label.
  private static func rows(from old: [PageText.Row], to new: [PageText.Row]) -> [Row] {
    var rows: [Row] = []
    for hunk in Hunk.hunks(old, new) {
      // The indices of the new rows by label, in reverse order.
      var added = Dictionary(grouping: hunk.new.reversed()) { new[$0].label }
      var paired: Set<Int> = []
      for row in old[hunk.old] {
        let index = added[row.label]?.popLast()
        if let index { paired.insert(index) }
        rows.append(Row(label: row.label, old: row.value, new: index.map { new[$0].value }))
      }
      for index in hunk.new where !paired.contains(index) {
        rows.append(Row(label: new[index].label, old: nil, new: new[index].value))
      }
    }
    return rows
  }

  private static func blocks(from old: [PageText.Block], to new: [PageText.Block]) -> [Block] {
    Hunk.hunks(old, new).flatMap { hunk in
      Alignment(Array(old[hunk.old]), Array(new[hunk.new])).pairs.map { old, new in
        Block(
          element: new?.element ?? old?.element ?? "", words: WordChange(from: old?.text ?? "", to: new?.text ?? ""),
          references: references(from: old?.references ?? [], to: new?.references ?? []))
      }
    }
  }

  private static func references(from old: [String], to new: [String]) -> [Row] {
    func row(_ reference: String) -> PageText.Row {
      let parts = reference.split(separator: " ", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
      return PageText.Row(label: parts.first ?? "", value: parts.count > 1 ? parts[1] : "")
    }
    return rows(from: old.map(row), to: new.map(row))
  }
}

/// A range in which two sequences differ.
struct Hunk {
  let old: Range<Int>
  let new: Range<Int>

  /// Returns the ranges in which two sequences differ, in order.
  static func hunks<Element: Hashable>(_ old: [Element], _ new: [Element]) -> [Hunk] {
    if old == new { return [] }
    var hunks: [Hunk] = []
    var (x, y) = (0, 0)
    for match in Difference(old, new).matches + [(old.count, new.count)] {
      if match.old > x || match.new > y { hunks.append(Hunk(old: x..<match.old, new: y..<match.new)) }
      (x, y) = (match.old + 1, match.new + 1)
    }
    return hunks
  }
}
