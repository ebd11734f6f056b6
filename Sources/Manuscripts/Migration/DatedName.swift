import SourceFiles

/// A file name that may begin with a date: `2024-03-05-slug`, the convention of Hexo and Jekyll.
package struct DatedName: Sendable, Equatable {
  /// The date in the format of front matter, or nil if the name has none.
  package let date: String?
  /// The name without the date.
  package let baseName: String

  /// Splits a name without its extension.
  package init(_ name: String) {
    let start = String(name.prefix(10))
    let suffix = name.dropFirst(10)
    guard Timestamp(start, zone: .shanghai) != nil, suffix.first == "-" || suffix.first == "_", suffix.count > 1 else {
      (date, baseName) = (nil, name)
      return
    }
    (date, baseName) = (start, String(suffix.dropFirst()))
  }
}
