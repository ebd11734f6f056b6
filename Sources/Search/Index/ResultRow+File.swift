import Bytes

extension ResultRow {
  /// How many results stand in a file.
  package static let perFile = 64

  /// A file of results: `{"paths": [beginnings of URLs], "rows": [[title, path, rest of the URL, kind, date, column, province,
  /// members], …]}`; what is empty at the end of a row is left out.
  static func file(_ rows: ArraySlice<ResultRow>) -> [UInt8] {
    var paths: [String] = []
    var json = JSONWriter()
    json.object { root in
      root.array("rows") { list in
        for row in rows {
          let (path, rest) = row.splitURL
          let place = paths.firstIndex(of: path) ?? paths.count
          if place == paths.count { paths.append(path) }
          list.array { row.append(to: &$0, place, rest) }
        }
      }
      root.field("paths", paths)
    }
    return json.buffer.bytes
  }

  private func append(to values: inout JSONArrayWriter, _ path: Int, _ rest: String) {
    values.append(title)
    values.append(path)
    values.append(rest)
    values.append(kind)
    let isShort = column == 0 && province.isEmpty && !isForMembers
    if isShort, date.isEmpty { return }
    values.append(date)
    if isShort { return }
    values.append(column)
    if province.isEmpty, !isForMembers { return }
    values.append(province)
    if isForMembers { values.append(1) }
  }

  /// The URL up to the last part, and that without the slash at its end.
  private var splitURL: (path: String, rest: String) {
    let whole = url.hasSuffix("/") ? String(url.dropLast()) : url
    guard url.hasSuffix("/"), let slash = whole.lastIndex(of: "/") else { return (url, "") }
    return (String(whole[...slash]), String(whole[whole.index(after: slash)...]))
  }
}
