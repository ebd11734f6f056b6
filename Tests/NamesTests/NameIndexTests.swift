import Bytes
import Testing

@testable import Names

/// The types of targets, which an index is independent of.
enum Hospital {}
enum Person {}

@Suite("Names resolve to entities")
struct NamesIndexTests {
  private static let index: NameIndex<Hospital> = {
    var index = NameIndex<Hospital>()
    let rows: [(NameIndex<Hospital>.Kind, String, Int)] = [
      (.id, "pumch", 0), (.name, "北京协和医院", 0), (.alias, "协和医院", 0), (.alias, "PUMC Hospital", 0),
      (.id, "whxh", 1), (.name, "华中科技大学同济医学院附属协和医院", 1), (.alias, "协和医院", 1), (.alias, "协 和 医 院", 1),
      (.id, "sx", 2), (.name, "陕西省人民医院（西安）", 2), (.alias, "人民医院", 2),
      (.id, "人民医院", 3), (.name, "某县人民医院", 3),
      (.name, "PUMCH", 4), (.alias, "北京协和医院", 4), (.alias, "", 4), (.id, "twin", 5), (.id, "twin", 6),
      (.name, "首都医科大学附属北京天坛医院", 7), (.name, "苏州大学附属第一医院", 8), (.name, "苏州大学附属第二医院", 9),
    ]
    for (kind, name, reference) in rows { index.insert(name, as: kind, for: Reference(index: reference)) }
    return index
  }()

  @Test(
    arguments: [
      ("pumch", .one(Reference(index: 0))),
      ("PUMCH", .one(Reference(index: 4))),
      ("北京協和醫院", .one(Reference(index: 0))),
      ("协和医院", .ambiguous([Reference(index: 0), Reference(index: 1)])),
      ("ＰＵＭＣ　hospital", .one(Reference(index: 0))),
      ("陝西省人民醫院(西安)", .one(Reference(index: 2))),
      ("人民医院", .one(Reference(index: 3))),
      ("人民醫院", .one(Reference(index: 2))),
      ("twin", .ambiguous([Reference(index: 5), Reference(index: 6)])),
      ("Twin", .unknown), ("协和", .unknown), ("", .unknown), ("　", .unknown),
    ] as [(String, Resolution<Hospital>)])
  func resolve(_ name: String, _ resolution: Resolution<Hospital>) {
    #expect(Self.index.resolve(name) == resolution)
    #expect(NameIndex<Hospital>().resolve(name) == .unknown)
  }

  @Test(
    arguments: [
      ("北京协合医院", "北京协和医院"), ("北京协和院", "北京协和医院"), ("北京和协医院", "北京协和医院"), ("北京协和医医院", "北京协和医院"),
      ("首都医科大学附属天坛医院", "首都医科大学附属北京天坛医院"), ("首都醫科大學附屬北京天壇醫院 ", "首都医科大学附属北京天坛医院"),
      ("苏洲大学附属第二医院", "苏州大学附属第二医院"), ("苏州大学附属第三医院", "苏州大学附属第一医院"), ("pumhc", "pumch"), ("附属第一医院苏州大学", "苏州大学附属第一医院"),
      ("苏大附二院", "苏州大学附属第二医院"), ("Twin", "twin"),
      ("上海市第六人民医院", nil), ("完全不同", nil), ("", nil), ("x", nil), (String(repeating: "协和医院", count: 5000), nil),
    ] as [(String, String?)])
  func suggestion(_ name: String, _ suggestion: String?) {
    #expect(Self.index.suggestion(for: name) == suggestion)
    #expect(NameIndex<Hospital>().suggestion(for: name) == nil)
  }

  @Test func aCopyKeepsItsOwnNames() {
    var one = NameIndex<Person>()
    one.insert("张晓明", as: .name, for: Reference(index: 0))
    var two = one
    #expect(one.suggestion(for: "张小明") == "张晓明")
    two.insert("张小民", as: .name, for: Reference(index: 1))
    one.insert("王小明", as: .name, for: Reference(index: 1))
    #expect(two.suggestion(for: "李小民") == "张小民")
    #expect(one.suggestion(for: "李小明") == "王小明")
    #expect(one.resolve("张小民") == .unknown)
    #expect(two.resolve("张小民") == .one(Reference(index: 1)))
  }

  @Test func thousandsOfNames() {
    var index = NameIndex<Hospital>()
    for n in 0..<3000 {
      index.insert("h\(n)", as: .id, for: Reference(index: n))
      index.insert("第\(n)人民医院", as: .name, for: Reference(index: n))
      index.insert("别名\(n % 1000)", as: .alias, for: Reference(index: n))
    }
    for n in stride(from: 0, to: 3000, by: 7) {
      #expect(index.resolve("h\(n)") == .one(Reference(index: n)))
      #expect(index.resolve("第 \(n) 人民醫院") == .one(Reference(index: n)))
      let alike = [n % 1000, n % 1000 + 1000, n % 1000 + 2000].map { Reference<Hospital>(index: $0) }
      #expect(index.resolve("別名\(n % 1000)") == .ambiguous(alike))
    }
    #expect(index.resolve("h3000") == .unknown)
    #expect(index.suggestion(for: "第2718人名医院") == "第2718人民医院")
  }
}
