import Foundation
import Testing

@testable import SourceFiles

@Suite struct TimeZoneTests {
  /// Every time zone of the system, at weekly intervals over a century and around each transition, compared with
  /// Foundation.
  @Test(.enabled(if: FileManager.default.fileExists(atPath: "/usr/share/zoneinfo/Europe/Berlin")))
  func systemZones() throws {
    for name in [
      "Asia/Shanghai", "Asia/Hong_Kong", "Asia/Kathmandu", "Europe/Berlin", "Europe/Dublin", "America/New_York",
      "America/Argentina/Buenos_Aires", "Australia/Lord_Howe", "America/Santiago", "Pacific/Apia", "Etc/GMT+8", "UTC",
    ] {
      let ours = try #require(SiteTimeZone(identifier: name))
      let theirs = try #require(TimeZone(identifier: name))
      // 1970 to 2037; before that, the two use different versions of the database.
      for seconds in stride(from: 0, to: 2_145_916_800, by: 171_717) {
        let expected = theirs.secondsFromGMT(for: Date(timeIntervalSince1970: Double(seconds)))
        #expect(ours.offset(at: seconds) == expected, "\(name) at \(seconds)")
      }
    }
  }

  @Test func shanghaiNeedsNoFile() throws {
    let zone = try #require(SiteTimeZone(identifier: "Asia/Shanghai", folder: "/no/such/folder"))
    #expect(zone == .shanghai)
    #expect(zone.offset(at: 1_700_000_000) == 28_800)
    #expect(zone.offset(at: 577_216_799) == 28_800)
    #expect(zone.offset(at: 577_216_800) == 32_400)
    #expect(zone.offset(at: -3_000_000_000) == 29_143)
    #expect(zone.offset(atLocalSeconds: 1_655_884_620 + 28_800) == 28_800)
    #expect(SiteTimeZone(identifier: "Asia/Tokyo", folder: "/no/such/folder")?.offset(at: 0) == 32_400)
    #expect(SiteTimeZone(identifier: "Europe/Berlin", folder: "/no/such/folder") == nil)
  }

  @Test(arguments: [
    "CST", "EST5EDT", "GMT+8", "posixrules", "zone.tab", "right/Asia/Shanghai", "posix/Asia/Shanghai", "asia/shanghai",
    "Asia/shanghai", "Asia/", "/Asia/Shanghai", "Asia/../Asia/Tokyo", "Asia/Tokyo\0", "Asia//Tokyo", "北京", "",
    "Asia/Nowhere", "+08:00",
  ])
  func rejected(name: String) { #expect(SiteTimeZone(identifier: name) == nil) }

  @Test(arguments: [
    ("CST-8", 28_800, 28_800), ("<+0545>-5:45", 20_700, 20_700), ("CET-1CEST,M3.5.0,M10.5.0/3", 3600, 7200),
    ("AEST-10AEDT,M10.1.0,M4.1.0/3", 39_600, 36_000), ("IST-1GMT0,M10.5.0,M3.5.0/1", 0, 3600),
    ("<-03>3<-02>,M3.5.0/-2,M10.5.0/-1", -10_800, -7200), ("EST5EDT,J60,300", -18_000, -14_400),
    ("LHST-10:30LHDT-11,M10.1.0,M4.1.0", 39_600, 37_800),
  ])
  func rules(text: String, january: Int, july: Int) throws {
    let rule = try #require(ZoneRule(text.utf8))
    #expect(rule.offset(at: 1_705_000_000) == january)
    #expect(rule.offset(at: 1_720_000_000) == july)
  }

  @Test(arguments: [
    "", "8", "CST", "CST-8x", "CS-8", "CET-1CEST", "CET-1CEST,M3.5.0", "CET-1CEST,M13.5.0,M10.5.0", "<+08-8",
    "CET-1CEST,M3.6.0,M10.5.0", "CET-1CEST,M3.5.7,M10.5.0", "CET-1CEST,J0,J1", "CET-1CEST,366,1", "CST-168",
    "CET-1CEST,M3.5.0,M10.5.0/3,",
  ])
  func malformedRules(text: String) { #expect(ZoneRule(text.utf8) == nil) }

  @Test(.enabled(if: FileManager.default.fileExists(atPath: "/usr/share/zoneinfo/Europe/Berlin")))
  func damagedFiles() throws {
    let bytes = Array(try Data(contentsOf: URL(fileURLWithPath: "/usr/share/zoneinfo/Europe/Berlin")))
    #expect(ZoneFile.rules(bytes) != nil)
    for count in stride(from: 0, to: bytes.count, by: 3) { #expect(ZoneFile.rules(Array(bytes.prefix(count))) == nil) }
    // Reading terminates regardless of the value of each byte.
    for index in 0..<min(bytes.count, 3000) {
      var damaged = bytes
      damaged[index] = 0xFF
      _ = ZoneFile.rules(damaged)?.offset(at: 1_700_000_000)
    }
  }
}
