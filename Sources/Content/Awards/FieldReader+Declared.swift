import Diagnostics
import Entities
import SourceFiles

extension FieldReader {
  /// Reads declared numbers: a single number, or a map whose keys are `total`, provinces, and otherwise categories.
  mutating func declared(_ key: String) -> DeclaredCounts {
    let bounds = 0...10_000_000
    guard let value = value(key) else { return DeclaredCounts() }
    guard case .map(let map) = value else {
      return DeclaredCounts(total: number(value, key: key, in: bounds))
    }
    var declared = DeclaredCounts()
    for field in map.fields {
      let name = field.key.value
      guard let number = number(field.value, key: name, in: bounds) else { continue }
      if name == "total" {
        declared.total = number
      } else if let province = Province.named(name) {
        guard !declared.provinces.contains(where: { $0.key == province }) else {
          report(.duplicateProvince(name, of: province.name), at: field.key.range)
          continue
        }
        declared.provinces.append(DeclaredCounts.Count(province, number))
      } else {
        declared.categories.append(DeclaredCounts.Count(name, number))
      }
    }
    if declared.total == nil, !declared.categories.isEmpty {
      declared.total = declared.categories.reduce(0) { $0 + $1.number }
    }
    return declared
  }

  /// Reads a source: a name, or a map of name and URL.
  mutating func source(_ key: String) -> Source? {
    nested(key, .source, scalar: { _, name in Source(name: name.value) }) { reader in
      let name = reader.requiredText("name")?.value
      let url = reader.url("url")?.value
      return name.map { Source(name: $0, url: url) }
    }
  }
}

extension Source {
  /// The keys of a source.
  package static let keys = KeyGroup.source.names
}
