import Bytes
import Foundation
import SourceFiles
import Testing

@testable import Gate

@Suite struct LeakWallTests {
  private static let text =
    "<h2>目的</h2>\n<p>本研究比较了两种方案在基层医院的应用效果，入组患者共二百四十六例，随访十二个月，主要终点为再入院率，次要终点包括生活质量与费用。</p>\n<p>结果显示<strong>干预组</strong>再入院率明显低于对照组，差异有统计学意义。</p>"
  private let wall = LeakWall(texts: [Array(text.utf8)])
  /// A passage of 47 Han characters, with punctuation.
  private static let passage = "入组患者共二百四十六例，随访十二个月，主要终点为再入院率，次要终点包括生活质量与费用。结果显示干预组再入院率"

  private func finds(_ bytes: [UInt8]) -> Bool { !wall.scan(bytes, path: "a").isEmpty }
  private func finds(_ text: String) -> Bool { finds(Array(text.utf8)) }

  @Test func aPassageIsFoundInEveryWriting() {
    let passage = Self.passage
    let around = "<p>公开的话。</p>"
    #expect(finds(around + passage + around))
    #expect(finds(passage.map { "<b>\($0)</b>" }.joined(separator: "\n")))
    #expect(finds(passage.unicodeScalars.map { "&#\($0.value);" }.joined()))
    #expect(finds(passage.unicodeScalars.map { "&#x\(String($0.value, radix: 16));" }.joined()))
    #expect(
      finds(passage.unicodeScalars.map { "&#X\(String($0.value, radix: 16, uppercase: true))" }.joined(separator: " ")))
    #expect(finds(passage.unicodeScalars.map { "\\u" + String($0.value, radix: 16) }.joined()))
    #expect(finds(passage.unicodeScalars.map { "\\u{\(String($0.value, radix: 16))}" }.joined()))
    #expect(finds(passage.utf8.map { "%" + String($0, radix: 16) }.joined()))
    #expect(finds(passage.utf8.map { "%" + String($0, radix: 16, uppercase: true) }.joined()))
    // Alternating between encodings does not hide the passage.
    let mixed = passage.unicodeScalars.enumerated().map { index, scalar in
      [String(scalar), "&#\(scalar.value);", "\\u" + String(scalar.value, radix: 16)][index % 3]
    }
    #expect(finds(mixed.joined()))
  }

  @Test(arguments: [0, 1, 2, 3]) func utf16IsReadInBothOrders(before: Int) {
    let start = [UInt8](repeating: 0x20, count: before)
    #expect(finds(start + Self.passage.utf16.flatMap { [UInt8($0 & 255), UInt8($0 >> 8)] }))
    #expect(finds(start + Self.passage.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 255)] }))
  }

  @Test(arguments: [0, 1]) func utf16OfCharactersWhoseBytesAreASCIIIsRead(before: Int) {
    let text = "南区中医大学全年共六场乡村医学求学……本次全员来并示所"
    let wall = LeakWall(texts: [Array(text.utf8)])
    let start = [UInt8](repeating: UInt8(ascii: "N"), count: before)
    for bytes in [
      text.utf16.flatMap { [UInt8($0 & 255), UInt8($0 >> 8)] },
      text.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 255)] },
    ] {
      #expect(bytes.allSatisfy { (0x20..<0x7F).contains($0) })
      #expect(!wall.scan(start + bytes, path: "a").isEmpty)
    }
  }

  @Test func utf16OfTibetanWithoutSpacesIsRead() {
    let text = String(repeating: "ནད་པའི་ཁ་པར་ནང་གི་ཡིག་ཆ་", count: 4)
    let wall = LeakWall(texts: [Array(text.utf8)])
    #expect(!wall.scan(text.utf16.flatMap { [UInt8($0 & 255), UInt8($0 >> 8)] }, path: "a").isEmpty)
    #expect(!wall.scan(text.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 255)] }, path: "a").isEmpty)
  }

  @Test func gb18030ThatIsAlsoValidUTF8IsRead() {
    let text = "医学院血液系药学系实习医院胃痛头痛失血实施统一医药学"
    // The text in GB18030, read as UTF-8.
    let bytes = Array("<p>ҽѧԺѪҺϵҩѧϵʵϰҽԺθʹͷʹʧѪʵʩͳһҽҩѧ</p>\n".utf8)
    let wall = LeakWall(texts: [Array(text.utf8)])
    #expect(!wall.scan(bytes, path: "a").isEmpty)
  }

  @Test func ordinaryTextIsReadAsUTF8Only() {
    for text in [
      Self.text, "/* Text */body{margin:0}", "{\"a\":\"中文\",\"b\":\"中文\"}",
      "Élève à l’école, été",
    ] {
      #expect(Array(text.utf8).withUnsafeBytes(LeakWall.isPlain), "\(text)")
    }
  }

  @Test(arguments: [0, 1, 2, 3, 4]) func base64IsOpenedAtEveryOffset(before: Int) {
    let bytes = Data([UInt8](repeating: 0x41, count: before) + Array(Self.passage.utf8))
    let text = bytes.base64EncodedString()
    #expect(finds("src=\"data:text/plain;base64,\(text)\""))
    #expect(finds(text.replacing("+", with: "-").replacing("/", with: "_")))
    #expect(finds(String(repeating: "x", count: before) + text))
    #expect(finds(bytes.base64EncodedString(options: .lineLength76Characters)))
    let utf16 = Data(Self.passage.utf16.flatMap { [UInt8($0 & 255), UInt8($0 >> 8)] })
    #expect(finds(utf16.base64EncodedString()))
  }

  @Test func smallFilesAreNotUnpackedWithoutEnd() {
    // Overlapping headers, each before an empty stored block.
    let head: [UInt8] = [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 3, 0, 0, 0, 0xFF, 0xFF]
    let heads = [UInt8](repeatElement(head, count: 5000).joined())
    var (budget, streams) = (1 << 20, 0)
    heads.withUnsafeBytes { PackedContent.forEach(in: $0, budget: &budget) { _, _ in streams += 1 } }
    #expect(streams > 0 && streams <= 256)
    #expect(heads.withUnsafeBytes { !wall.search($0, path: "a").isComplete })
    #expect(Array(Self.passage.utf8).withUnsafeBytes { wall.search($0, path: "a").isComplete })
    // Nested base64 is decoded at all four alignments of each level.
    var decoded = 0
    budget = 1 << 20
    let digits = [UInt8](repeating: UInt8(ascii: "A"), count: 60_000)
    [UInt8](repeatElement(digits + [0x20], count: 20).joined()).withUnsafeBytes {
      PackedContent.forEach(in: $0, budget: &budget) { bytes, _ in decoded += bytes.count }
    }
    #expect(decoded > 0 && decoded <= 1 << 20 + 3 * 60_000)
    #expect(LeakWall.unpackingBudget(forSize: 1000) < 5 << 20 && LeakWall.unpackingBudget(forSize: 1 << 30) == 64 << 20)
  }

  @Test func gzipIsOpened() throws {
    // Created by gzip from the passage, with a file name, and from thirty copies of it, which requires dynamic codes.
    for name in ["passage.gz", "passages.gz", "stored.gz"] {
      let bytes = try FixtureCases.bytes(name)
      #expect(finds(bytes), "\(name)")
      #expect(finds(Array("kept before".utf8) + bytes), "\(name) inside another file")
      #expect(finds(Data(bytes).base64EncodedString()), "\(name) in base64")
      for count in stride(from: 0, to: bytes.count, by: 7) { _ = finds(Array(bytes.prefix(count))) }
    }
  }

  @Test func unpackingEndsWithItsBudget() throws {
    let bytes = try FixtureCases.bytes("passages.gz")
    var budget = 1 << 20
    let whole = try #require(bytes.withUnsafeBytes { Inflate.gzip($0, budget: &budget) })
    #expect(budget == 1 << 20 - whole.count)
    budget = 100
    #expect(bytes.withUnsafeBytes { Inflate.gzip($0, budget: &budget) } == Array(whole.prefix(100)))
    #expect(budget == 0)
    // A truncated stream is decoded as far as possible, and a wrong checksum hides nothing.
    budget = 1 << 20
    let cut = bytes.dropLast(12)
    let part = try #require(Array(cut).withUnsafeBytes { Inflate.gzip($0, budget: &budget) })
    #expect(!part.isEmpty && whole.starts(with: part))
    var damaged = bytes
    damaged[bytes.count - 8] ^= 0xFF
    #expect(damaged.withUnsafeBytes { Inflate.gzip($0, budget: &budget) } == whole)
    #expect(Array("plain text, not gzip".utf8).withUnsafeBytes { Inflate.gzip($0, budget: &budget) } == nil)
  }

  @Test func otherTextsAreNone() {
    #expect(!finds(""))
    #expect(!finds("本研究比较了两种方案"))
    #expect(!finds(String(repeating: "公开的会议报道说明了党建工作的进展与成效，各医院的代表作了发言。", count: 50)))
    #expect(!finds((0..<4096).map { UInt8(truncatingIfNeeded: $0 &* 151 >> 3) }))
  }

  @Test func whatAnyoneMayReadIsNoLeak() {
    let open = LeakWall(texts: [Array(Self.text.utf8)], open: [Array(Self.passage.utf8)])
    #expect(open.scan(Array(Self.passage.utf8), path: "a").isEmpty)
    #expect(!open.scan(Array(Self.text.utf8), path: "a").isEmpty)
    var later = wall
    later.allow(wall.passages(in: Array(Self.passage.utf8)))
    #expect(later.scan(Array(Self.passage.utf8), path: "a").isEmpty)
  }

  @Test func shortTextsAndOtherScriptsAreKnownToo() {
    let wall = LeakWall(texts: [
      Array("<p>短短的一段只给会员看的正文。</p>".utf8),
      Array("<p>The readmission rate was lower in the intervention group than in controls.</p>".utf8),
    ])
    #expect(wall.scan(Array("短短的一段只给会员看的正文".utf8), path: "a").map(\.textIndex).contains(0))
    #expect(!wall.scan(Array("短短的一段公开的普通正文".utf8), path: "a").contains { $0.textIndex == 0 })
    let english = "the readmission rate was\nlower in the&#32;intervention group than in controls"
    #expect(wall.scan(Array(english.utf8), path: "b").contains { $0.textIndex == 1 && $0.path == "b" })
    #expect(wall.scan(Array("the readmission rate was higher".utf8), path: "b").isEmpty)
  }

  @Test func filesAreKnownByTheirBlocks() {
    var generator = SystemRandomNumberGenerator()
    let picture = (0..<5000).map { _ in UInt8.random(in: 0...255, using: &generator) }
    var wall = LeakWall(texts: [[]])
    picture.withUnsafeBytes { wall.add(file: $0, ofText: 0) }
    let short = Array("name,number\nfirst,12345\n".utf8)
    short.withUnsafeBytes { wall.add(file: $0, ofText: 0) }
    wall.finalize()
    #expect(wall.scan(short, path: "a.csv").count == 1)
    for copy in [
      picture, Array(picture.dropLast()), picture + [0], [0] + picture, Array(picture[..<3000]),
      [UInt8](repeating: 7, count: 9999) + picture + short,
    ] {
      #expect(wall.scan(copy, path: "a.png").contains { wall.isFileHash($0.passageHash) }, "\(copy.count)")
    }
    #expect(!wall.scan(Array(Data(picture).base64EncodedString().utf8), path: "a.html").isEmpty)
    // A color profile shared with other pictures does not count as a leak.
    #expect(wall.scan(Array(picture[..<1000]), path: "a.png").isEmpty)
    #expect(wall.scan([UInt8](repeating: 0, count: 5000), path: "a.png").isEmpty)
  }

  @Test func theSumIsThatOfWhatIsFound() {
    func sum(_ texts: [String], _ file: [UInt8] = []) -> UInt64 {
      var wall = LeakWall(texts: texts.map { Array($0.utf8) })
      file.withUnsafeBytes { wall.add(file: $0, ofText: 0) }
      wall.finalize()
      return wall.fingerprint
    }
    let other = String(repeating: "另一篇会员文章的正文，", count: 9)
    #expect(sum([Self.text, other]) == sum([other, Self.text]))
    #expect(sum([Self.text]) != sum([Self.text, other]))
    #expect(sum([Self.text]) != sum([Self.text], Array(0...255)))
  }

  @Test func aLeakDoesNotShowWhatLeaked() {
    let leaks = wall.scan(Array(Self.passage.utf8), path: "a")
    #expect(!"\(leaks)".contains("入组"))
  }

  // MARK: - Other encodings of the passage

  /// The result of `iconv -t GB18030` for ``passage``.
  @Test func doubleBytesOfGB18030AreRead() throws {
    #expect(finds(try FixtureCases.bytes("passage.gb18030")))
    #expect(finds(Array("<p>".utf8) + (try FixtureCases.bytes("passage.gb18030"))))
  }

  @Test func zipArchivesAreOpened() throws {
    // A Word document, and an archive in which the text is stored without compression.
    for name in ["passage.docx", "stored.zip"] {
      let bytes = try FixtureCases.bytes(name)
      #expect(finds(bytes), "\(name)")
      for count in stride(from: 0, to: bytes.count, by: 11) { _ = finds(Array(bytes.prefix(count))) }
    }
  }

  @Test func traditionalCharactersAreTheSame() {
    #expect(finds("入組患者共二百四十六例，隨訪十二個月，主要終點為再入院率，次要終點包括生活質量與費用。結果顯示干預組再入院率"))
    let wall = LeakWall(texts: [Array("入組患者共二百四十六例，隨訪十二個月，主要終點為再入院率，次要終點包括生活質量與費用。".utf8)])
    #expect(!wall.scan(Array(Self.passage.utf8), path: "a").isEmpty)
  }

  @Test func otherAlphabetsAreKnown() {
    let texts = [
      "Частота повторной госпитализации в группе вмешательства была значительно ниже, чем в контрольной группе.",
      "ئارىلىشىش گۇرۇپپىسىنىڭ قايتا دوختۇرخانىغا چۈشۈش نىسبىتى سېلىشتۇرما گۇرۇپپىدىن ئېنىق تۆۋەن بولغان ئىدى.",
    ]
    for text in texts {
      let wall = LeakWall(texts: [Array("<p>\(text)</p>".utf8)])
      for copy in [text, text.uppercased(), text.replacing(" ", with: "<br>")] {
        #expect(!wall.scan(Array(copy.utf8), path: "a").isEmpty, "\(copy)")
      }
      #expect(!wall.scan(text.utf16.flatMap { [UInt8($0 & 255), UInt8($0 >> 8)] }, path: "a").isEmpty)
      #expect(!wall.scan(Array(text.unicodeScalars.map { "&#\($0.value);" }.joined().utf8), path: "a").isEmpty)
      #expect(
        wall.scan(Array("Совсем другой открытый текст о работе больницы и её врачах за прошлый год.".utf8), path: "a")
          .isEmpty)
    }
  }

  @Test func numbersOfATableAreKnownAsTheyFollow() {
    let numbers = (0..<24).map { 1009 + $0 * 137 }
    let table = numbers.map { "<td class=\"n4\">\($0)</td>" }.joined()
    let wall = LeakWall(texts: [Array("<table><tr>\(table)</tr></table>".utf8)])
    #expect(!wall.scan(Array(numbers.map(String.init).joined(separator: ",\n").utf8), path: "a.csv").isEmpty)
    #expect(!wall.scan(Array("[\(numbers.map(String.init).joined(separator: ", "))]".utf8), path: "a.json").isEmpty)
    #expect(wall.scan(Array(numbers.reversed().map(String.init).joined(separator: ",").utf8), path: "a.csv").isEmpty)
  }

  @Test func whatIsEscapedTwiceIsRead() {
    let scalars = Self.passage.unicodeScalars
    #expect(finds(scalars.map { "&amp;#\($0.value);" }.joined()))
    #expect(finds(scalars.map { "&amp;amp;#x\(String($0.value, radix: 16));" }.joined()))
    #expect(finds(scalars.map { "&#38;#\($0.value);" }.joined()))
    #expect(finds(scalars.map { "\\\\u" + String($0.value, radix: 16) }.joined()))
    for prefix in ["%25", "%2525"] {
      #expect(finds(Self.passage.utf8.map { prefix + String($0, radix: 16, uppercase: true) }.joined()))
    }
  }

  @Test func headingsAreKnownAlone() {
    let heading = "三例死亡病例的用药经过与院内讨论"
    let wall = LeakWall(texts: [Array(Self.text.utf8)], headings: [[Array(heading.utf8)]])
    #expect(!wall.scan(Array("<li><a href=\"#a\">\(heading)</a></li>".utf8), path: "a").isEmpty)
    #expect(wall.scan(Array("<li>三例死亡病例</li><li>用药经过</li>".utf8), path: "a").isEmpty)
  }

  @Test func base64IsReadInAttributesAndJSON() {
    let text = Data(Self.passage.utf8).base64EncodedString()
    for (plus, slash) in [("&#43;", "&#47;"), ("&#x2B;", "&#x2F;"), ("%2B", "%2F"), ("+", "\\/")] {
      #expect(finds("<i data-a=\"\(text.replacing("+", with: plus).replacing("/", with: slash))\">"), "\(plus)")
    }
  }
}
