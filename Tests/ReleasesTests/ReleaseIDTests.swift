import Bytes
import Testing

@testable import Releases

struct ReleaseIDTests {
  @Test func namesAreTimesInUTCAndParse() throws {
    let id = ReleaseID(hash: Hash64(value: 0x0A2B_3C4D_0000_0000), now: 1_706_688_000, after: nil)
    #expect(id.text == "20240131T080000Z-0a2b3c4d")
    #expect(ReleaseID(id.text) == id)
    #expect(ReleaseID(hash: Hash64(value: 1), now: 0, after: id).text == "20240131T080001Z-00000000")
  }

  @Test(
    arguments: [
      "", "x", "20240131T080000Z", "20240131T080000Z-0a2b3c4", "20240131T080000Z-0A2b3c4d", "2024013xT080000Z-0a2b3c4d",
      "../../../../etc/passwd..", "20240131 080000Z-0a2b3c4d",
    ])
  func otherTextsAreNone(text: String) { #expect(ReleaseID(text) == nil) }
}
