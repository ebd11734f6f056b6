import Bytes
import Site
import Testing

@testable import Releases

struct ReleaseManifestTests {
  static func entry(_ path: String, _ hash: UInt64 = 1, _ size: Int = 1) throws -> OutputList.Entry {
    OutputList.Entry(path: try #require(OutputPath(path)), hash: Hash64(value: hash), size: size)
  }

  private func sample() throws -> ReleaseManifest {
    ReleaseManifest(
      id: ReleaseID("20240131T080000Z-0a2b3c4d"), previous: ReleaseID("20240130T080000Z-00000000"),
      accessCodeVersions: [
        AccessCodeVersion(audience: "hcp", epoch: 2, sequence: nil),
        AccessCodeVersion(audience: "press", epoch: 1, sequence: 17),
      ],
      entries: [try Self.entry("feed.xml", 0xAB, 12), try Self.entry("tags/党建 a/index.html", 7, 3)])
  }

  @Test func aManifestIsReadAsItWasWritten() throws {
    let text = """
      xinglin-release 1
      id 20240131T080000Z-0a2b3c4d
      previous 20240130T080000Z-00000000
      gate hcp 2 -
      gate press 1 17

      ab 12 feed.xml
      7 3 tags/党建 a/index.html
      end 2

      """
    #expect(String(decoding: try sample().bytes, as: UTF8.self) == text)
    let read = try #require(ReleaseManifest(parsing: Array(text.utf8)))
    #expect(String(decoding: read.bytes, as: UTF8.self) == text)
  }

  @Test func oneThatWasCutOffIsNone() throws {
    let bytes = try sample().bytes
    for count in 0..<bytes.count { #expect(ReleaseManifest(parsing: Array(bytes[..<count])) == nil) }
  }

  @Test(
    arguments: [
      "1 1 ../index.html", "1 1 /etc/passwd", "1 1 a/../../b", "1 1 a//b", "1 1 .xinglin/manifest", "1 1 a\u{1B}b",
      "1 -1 a",
      "g 1 a", "1 a",
    ])
  func hostilePathsMakeItNone(line: String) {
    #expect(ReleaseManifest(parsing: Array("xinglin-release 1\n\n\(line)\nend 1\n".utf8)) == nil)
  }

  @Test func codesAreOlderByEpochThenSequence() {
    func state(_ epoch: Int, _ sequence: Int?) -> AccessCodeVersion {
      AccessCodeVersion(audience: "a", epoch: epoch, sequence: sequence)
    }
    #expect(state(1, 9).isOlder(than: state(2, 0)))
    #expect(state(2, 3).isOlder(than: state(2, 4)))
    #expect(!state(2, 4).isOlder(than: state(2, 4)))
    #expect(!state(2, nil).isOlder(than: state(2, nil)))
  }

  @Test(arguments: [
    ("gate/keys/hcp.json", "hcp"), ("gate/keys/a/b.json", nil), ("gate/keys/.json", nil), ("gate/x.json", nil),
  ])
  func audiencesAreReadFromPaths(path: String, audience: String?) {
    #expect(AccessCodeVersion.audience(of: path) == audience)
  }
}
