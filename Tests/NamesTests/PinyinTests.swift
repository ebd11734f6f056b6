import Foundation
import Testing

@testable import Names

@Suite("Pinyin readings of names")
struct NamesPinyinTests {
  @Test(arguments: [
    ("重庆医科大学附属第一医院", "chong qing yi ke da xue fu shu di yi yi yuan"),
    ("重慶醫科大學", "chong qing yi ke da xue"),
    ("厦门大学附属第一医院", "xia men da xue fu shu di yi yi yuan"),
    ("长沙市中心医院", "chang sha shi zhong xin yi yuan"),
    ("上海市长宁区妇幼保健院", "shang hai shi chang ning qu fu you bao jian yuan"),
    ("长治医学院附属和平医院", "chang zhi yi xue yuan fu shu he ping yi yuan"),
    ("长春市儿童医院", "chang chun shi er tong yi yuan"),
    ("都江堰市中医医院", "du jiang yan shi zhong yi yi yuan"),
    ("首都医科大学附属北京地坛医院", "shou du yi ke da xue fu shu bei jing di tan yi yuan"),
    ("六安市人民医院", "lu an shi ren min yi yuan"),
    ("六盘水市人民医院", "liu pan shui shi ren min yi yuan"),
    ("蚌埠医学院第一附属医院", "beng bu yi xue yuan di yi fu shu yi yuan"),
    ("亳州市人民医院", "bo zhou shi ren min yi yuan"),
    ("台州恩泽医疗中心", "tai zhou en ze yi liao zhong xin"),
    ("丽水市中心医院", "li shui shi zhong xin yi yuan"),
    ("单县中心医院", "shan xian zhong xin yi yuan"),
    ("乐山市人民医院", "le shan shi ren min yi yuan"),
    ("乐清市人民医院", "yue qing shi ren min yi yuan"),
    ("北京朝阳医院", "bei jing chao yang yi yuan"),
    ("大厂回族自治县人民医院", "da chang hui zu zi zhi xian ren min yi yuan"),
    ("莘县人民医院", "shen xian ren min yi yuan"),
    ("浚县人民医院", "xun xian ren min yi yuan"),
    ("尉氏县人民医院", "wei shi xian ren min yi yuan"),
    ("东莞市人民医院", "dong guan shi ren min yi yuan"),
    ("广州市番禺区中心医院", "guang zhou shi pan yu qu zhong xin yi yuan"),
    ("成都中医药大学附属医院", "cheng du zhong yi yao da xue fu shu yi yuan"),
    ("西藏自治区藏医院", "xi zang zi zhi qu zang yi yuan"),
    ("乾安县人民医院", "qian an xian ren min yi yuan"),
    ("上海市闵行区中心医院", "shang hai shi min hang qu zhong xin yi yuan"),
    ("重症医学科", "zhong zheng yi xue ke"),
    ("喀什地区第一人民医院", "ka shi di qu di yi ren min yi yuan"),
    ("山东大学齐鲁医院（青岛）", "shan dong da xue qi lu yi yuan qing dao"),
    ("解放军总医院第301医院", "jie fang jun zong yi yuan di 301 yi yuan"),
    ("ＡＢＣ Care国际2部", "abc care guo ji 2 bu"),
    ("Mayo Clinic", "mayo clinic"),
    ("", ""), ("（）", ""), ("𠮷医", "𠮷 yi"), ("Café", "café"),
  ])
  func place(_ name: String, _ syllables: String) {
    #expect(Pinyin.syllables(of: name, as: .place) == syllables)
  }

  @Test(arguments: [
    ("单国强", "shan guo qiang"), ("王单", "wang dan"), ("解伟", "xie wei"), ("仇和", "qiu he"), ("曾益新", "zeng yi xin"),
    ("查良镛", "zha liang yong"), ("盖志军", "ge zhi jun"), ("任辉", "ren hui"), ("区炳光", "ou bing guang"),
    ("尉迟敬德", "yu chi jing de"), ("长孙无忌", "zhang sun wu ji"), ("李长明", "li chang ming"), ("覃红", "qin hong"),
    ("單國強", "shan guo qiang"), ("迪丽·热巴", "di li re ba"), ("吕兆丰", "lu zhao feng"), ("乐杰", "yue jie"),
  ])
  func person(_ name: String, _ syllables: String) {
    #expect(Pinyin.syllables(of: name, as: .person) == syllables)
  }

  @Test(arguments: [("xia men", "X"), ("Xia", "X"), ("301 yi", "#"), ("", "#"), ("𠮷", "#"), ("éa", "#")])
  func initial(_ pinyin: String, _ initial: Character) {
    #expect(Pinyin.initial(of: pinyin) == initial)
  }

  @Test func order() {
    let sorted = ["3", "安", "西安", "西安市", "先", "现", "厦门", "鲜", "𠮷", "Zoo", "重庆", "长沙", "中"]
    let names = sorted.sorted { a, b in
      func key(_ name: String) -> Pinyin.SortKey {
        Pinyin.SortKey(pinyin: Pinyin.syllables(of: name, as: .place), name: name)
      }
      return key(a) < key(b)
    }
    #expect(names == ["安", "长沙", "重庆", "西安", "西安市", "厦门", "先", "现", "鲜", "中", "Zoo", "3", "𠮷"])
  }

  @Test("The committed readings are those of ICU")
  func readings() throws {
    let table = Pinyin.ReadingTable(Pinyin.readings)
    var wrong: [String] = []
    for value: UInt32 in 0x3400...0x9FFF {
      let character = String(try #require(Unicode.Scalar(value)))
      let latin = try #require(character.applyingTransform(.mandarinToLatin, reverse: false))
      let expected = latin == character ? nil : latin.applyingTransform(.stripDiacritics, reverse: false)?.lowercased()
      if table[value] != expected { wrong.append("\(character) \(table[value] ?? "-") \(expected ?? "-")") }
    }
    #expect(wrong == [])
  }

  @Test("No word is listed that would be read so without the list", arguments: [Pinyin.words, Pinyin.surnames])
  func lists(_ list: String) {
    func entries(_ list: String) -> [[String]] {
      list.split(whereSeparator: { $0 == "," || $0 == "\n" }).map { $0.split(separator: " ").map(String.init) }
    }
    let table = Pinyin.ReadingTable(Pinyin.readings)
    let single = entries(Pinyin.words).filter { $0[0].count == 1 }
    let usual = Dictionary(uniqueKeysWithValues: single.map { ($0[0], $0[1]) })
    let idle = entries(list).filter { entry in
      let readings = entry[0].unicodeScalars.map { character in
        (entry[0].count > 1 ? usual[String(character)] : nil) ?? table[character.value] ?? "-"
      }
      return readings == Array(entry.dropFirst())
    }
    #expect(idle == [])
  }
}
