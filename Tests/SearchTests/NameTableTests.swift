import Foundation
import Names
import Testing

@testable import Search

/// The name table, which `Browser/pinyin.test.mjs` reads from the same files.
struct NameTableTests {
  private struct Name: Decodable {
    var name: String
    var kind: String
    var pinyin: String?
  }

  private static func folder() throws -> URL {
    try #require(Bundle.module.url(forResource: "Vectors/names", withExtension: nil))
  }

  private static func runs() throws -> [NameRun] {
    let names = try JSONDecoder().decode([Name].self, from: Data(contentsOf: folder().appending(path: "names.json")))
    return names.flatMap { name in
      NameRun.runs(of: name.name, pinyin: name.pinyin ?? "", as: name.kind == "person" ? .person : .place)
    }
  }

  private func syllables(_ runs: [NameRun]) -> [String] { runs.map { $0.syllables.joined(separator: " ") } }

  @Test func theTableIsWhatTheBrowserReads() throws {
    let runs = try Self.runs()
    let table = NameTable([NameList(Array(runs.prefix(5))), NameList(Array(runs.dropFirst(5)))])
    let folder = try Self.folder()
    if let output = ProcessInfo.processInfo.environment["XINGLIN_VECTORS"] {
      let files = [("pinyin.json", table.readings)] + table.shards.enumerated().map { ("n/\($0).json", $1) }
      for (name, bytes) in files { try Data(bytes).write(to: URL(fileURLWithPath: output).appending(path: name)) }
    }
    #expect(try Data(contentsOf: folder.appending(path: "pinyin.json")) == Data(table.readings))
    for (number, shard) in table.shards.enumerated() {
      #expect(try Data(contentsOf: folder.appending(path: "n/\(number).json")) == Data(shard), "\(number)")
    }
  }

  @Test func namesAreCutWhereNoCharactersStandSideBySide() {
    let runs = NameRun.runs(of: "解放军总医院第301医院（东院）", as: .place)
    #expect(syllables(runs) == ["jie fang jun zong yi yuan di", "yi yuan", "dong yuan"])
    #expect(NameRun.runs(of: "Mayo Clinic", as: .place).isEmpty)
    #expect(syllables(NameRun.runs(of: "重慶", as: .place)) == ["chong qing"])
    #expect(NameRun.runs(of: "重慶", as: .place).first?.characters == Array("重庆".unicodeScalars.map(\.value)))
  }

  @Test func anEditorsReadingCountsWhereItFits() {
    #expect(syllables(NameRun.runs(of: "行知", pinyin: "xing zhi", as: .place)) == ["xing zhi"])
    #expect(syllables(NameRun.runs(of: "第3医院", pinyin: "di 3 yi yuan", as: .place)) == ["yi yuan"])
    #expect(syllables(NameRun.runs(of: "华西", pinyin: "huaxi", as: .place)) == ["hua xi"])
  }

  @Test func listsComeBack() throws {
    let runs = try Self.runs()
    #expect(NameList(runs).runs == runs)
    #expect(NameList([]).runs.isEmpty)
    #expect(NameList(runs).hash != NameList(Array(runs.dropLast())).hash)
  }

  @Test func everyCommonCharacterHasAReading() {
    let readings = NameReadings([])
    #expect(NameReadings.common.count == 3755)
    #expect(NameReadings.common.allSatisfy { readings.characters[$0]?.isEmpty == false })
    #expect(readings.otherReadings.isEmpty && readings.pairs.isEmpty)
  }

  @Test func aTableOfManyNamesStaysInSmallShards() {
    let provinces = ["北京", "上海", "重庆", "四川", "河南", "广东", "云南", "陕西"]
    let common = NameReadings.common
    let runs = (0..<20_000).flatMap { number -> [NameRun] in
      let county = String.scalars([common[number * 7 % common.count], common[number * 13 % common.count]])
      return NameRun.runs(of: provinces[number % 8] + "省" + county + "县人民医院", as: .place)
    }
    let table = NameTable([NameList(runs)])
    #expect(table.shards.count == NameTable.shardCount(runs: runs.count))
    let sizes = table.shards.map(\.count).sorted()
    // Uncompressed; about half of it is transferred. Names with the same initials are in one shard.
    #expect(sizes[sizes.count / 2] < 4 * 1024 && sizes[sizes.count - 1] < 32 * 1024, "\(sizes.suffix(3))")
    #expect(table.readings.count < 8 * 1024)
  }
}
