import SourceFiles

/// The name of a file that may begin with a date: `2024-03-05-slug`, as Hexo and Jekyll call articles.
package struct DatedName: Sendable, Equatable {
  /// The date as front matter has it; nil where the name has none.
  package let date: String?
  /// The name without the date.
  package let rest: String

  /// The parts of a name without its ending.
  package init(_ name: String) {
    let start = String(name.prefix(10))
    let behind = name.dropFirst(10)
    guard Timestamp(start, zone: .shanghai) != nil, behind.first == "-" || behind.first == "_", behind.count > 1 else {
      (date, rest) = (nil, name)
      return
    }
    (date, rest) = (start, String(behind.dropFirst()))
  }
}
