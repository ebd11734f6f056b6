import Bytes
import Diagnostics
import Entities
import Names

extension EntityIndex {
  /// The names of columns.
  var columns: EntityNames<Column> { names(of: Column.self) }

  /// Adds columns by `order`, then by id, and links groups with their parts.
  mutating func addColumns(_ sources: [ColumnSource], _ diagnostics: inout [Diagnostic]) {
    let sources = sources.sorted { a, b in
      a.column.order == b.column.order ? a.column.id < b.column.id : a.column.order < b.column.order
    }
    for (index, source) in sources.enumerated() { if let pinned = source.pinned { pins.append((index, pinned)) } }
    add(
      sources.map { source in
        let column = source.column
        return Entry(
          entity: column, relativePath: source.relativePath,
          names: EntityNames.Entry(
            id: column.id, name: column.title, aliases: column.aliases, location: location(of: column.path)))
      })
    for (index, source) in sources.enumerated() {
      columns.check(source.aliases, of: Reference(index: index), areUnique: true, &diagnostics)
    }
    for (group, source) in sources.enumerated() {
      for name in source.parts { addPart(name, to: Reference(index: group), &diagnostics) }
    }
  }

  private mutating func addPart(
    _ name: Located<String>, to group: Reference<Column>, _ diagnostics: inout [Diagnostic]
  ) {
    let path = library[group].path
    guard let part = columns.resolve(name, path: path, diagnostics: &diagnostics) else { return }
    if part == group || isDescendant(group, of: part) {
      diagnostics.append(Problem.circularColumns(name.value).at(path, name.range))
    } else if let other = library[part].group {
      let related = Diagnostic.Related(location(of: library[other].path), .candidate(library[other].title))
      diagnostics.append(
        Problem.columnInTwoGroups(name.value).at(SourceLocation(path: path, range: name.range), related: [related]))
    } else {
      library.update(part) { $0.group = group }
      library.update(group) { $0.parts.append(part) }
    }
  }

  /// Returns whether `column` is a descendant of `group`; there are no cycles among the groups linked so far.
  private func isDescendant(_ column: Reference<Column>, of group: Reference<Column>) -> Bool {
    var above = library[column].group
    while let next = above {
      if next == group { return true }
      above = library[next].group
    }
    return false
  }
}
