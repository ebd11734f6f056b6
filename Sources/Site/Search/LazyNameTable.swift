import Bytes
import Search
import Synchronization

/// The table of a site's names, created when the first file that needs it is rendered.
final class LazyNameTable: Sendable {
  private let lists: [NameList]
  private let cachedTable = Lock<NameTable?>(nil)

  init(_ lists: [NameList]) { self.lists = lists }

  var table: NameTable {
    cachedTable.withLock { table in
      if let table { return table }
      let new = NameTable(lists)
      table = new
      return new
    }
  }
}
