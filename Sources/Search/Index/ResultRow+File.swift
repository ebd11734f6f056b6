import Bytes

extension ResultRow {
  /// The number of results per file.
  package static let perFile = 8

  /// Returns the number of files for `rows` results.
  package static func fileCount(of rows: Int) -> Int { (rows + perFile - 1) / perFile }

  /// Returns a file of results: `{"rows": [[title, path, rest of the URL, date, column, province, members], …],
  /// "paths": [[beginning of URLs, kind], …]}`. Empty values at the end of a row are omitted. A date is the number of its
  /// digits, as far as they are known: `20240305`.
  static func file(_ rows: ArraySlice<ResultRow>) -> [UInt8] {
    var paths: [(beginning: String, kind: Int)] = []
    var json = JSONWriter()
    json.object { root in
      root.array("rows") { list in
        for row in rows {
          let (path, rest) = row.splitURL
          let pathIndex = paths.firstIndex { $0 == (path, row.kind) } ?? paths.count
          if pathIndex == paths.count { paths.append((path, row.kind)) }
          list.array { row.append(to: &$0, pathIndex, rest) }
        }
      }
      root.array("paths") { list in
        for path in paths {
          list.array {
            $0.append(path.beginning)
            $0.append(path.kind)
          }
        }
      }
    }
    return json.buffer.bytes
  }

  private func append(to values: inout JSONArrayWriter, _ path: Int, _ rest: String) {
    values.append(title)
    values.append(path)
    values.append(rest)
    let isShort = column == 0 && province.isEmpty && !isForMembers
    if isShort, date.isEmpty { return }
    values.append(date.utf8.reduce(0) { (0x30...0x39).contains($1) ? $0 * 10 + Int($1 - 0x30) : $0 })
    if isShort { return }
    values.append(column)
    if province.isEmpty, !isForMembers { return }
    values.append(province)
    if isForMembers { values.append(1) }
  }

  /// The URL up to its last component, and that component without a trailing slash.
  private var splitURL: (path: String, rest: String) {
    let whole = url.hasSuffix("/") ? String(url.dropLast()) : url
    guard url.hasSuffix("/"), let slash = whole.lastIndex(of: "/") else { return (url, "") }
    return (String(whole[...slash]), String(whole[whole.index(after: slash)...]))
  }
}
