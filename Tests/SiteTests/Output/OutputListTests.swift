import Bytes
import Testing

@testable import Site

@Suite struct OutputListTests {
  private static func entry(_ path: String, _ hash: UInt64 = 0, _ size: Int = 0) throws -> OutputList.Entry {
    OutputList.Entry(path: try #require(OutputPath(path)), hash: Hash64(value: hash), size: size)
  }

  @Test func aListIsReadAsItWasWritten() throws {
    let list = OutputList(
      sorting: [try Self.entry("标签/a b.html", .max, 7), try Self.entry("a.html")], jobs: 1)
    #expect(OutputList(parsing: list.bytes).entries == list.entries)
    #expect(
      String(decoding: list.bytes, as: UTF8.self) == "xinglin-files 1\n0 0 a.html\nffffffffffffffff 7 标签/a b.html\n")
  }

  @Test(arguments: [
    "0 0 ../a", "0 0 /etc/passwd", "0 0 a/../../b", "0 0 a//b", "0 0 ./a", "0 0 a/..", "0 0 .xinglin-files", "0 0 a\0b",
    "0 -1 a", "x 0 a", "0 99999999999999999999 a", "0 0", "0", "", "0 0 ", "0 0 a\r",
  ])
  func aLineThatNoBuildWroteIsPassedOver(line: String) throws {
    let list = OutputList(parsing: Array("xinglin-files 1\n\(line)\n1 2 b.html\n".utf8))
    #expect(list.entries == [try Self.entry("b.html", 1, 2)])
  }

  @Test func aLineWhoseEndIsMissingIsPassedOver() throws {
    #expect(
      OutputList(parsing: Array("xinglin-files 1\n1 2 b.html\n3 4 c.ht".utf8)).entries == [
        try Self.entry("b.html", 1, 2)
      ])
  }

  @Test func aListOfAnotherVersionIsNotRead() {
    #expect(OutputList(parsing: Array("xinglin-files 2\n0 0 a\n".utf8)).entries.isEmpty)
    #expect(OutputList(parsing: []).entries.isEmpty)
  }
}
