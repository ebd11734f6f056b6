import Entities
import Testing

@testable import Site

/// Conversion of text for the Traditional Chinese edition. Requires OpenCC, which `Tests/setup checks` installs.
@Suite struct ScriptConverterTests {
  private static func converter(
    _ region: ScriptEditionSettings.Region? = nil, names: [ScriptEditionSettings.Name] = [], people: [String] = []
  ) throws -> ScriptConverter {
    let tool = try #require(ScriptTool.openCC(region), "OpenCC is missing")
    return ScriptConverter(try #require(tool.open()), names: names, people: people)
  }

  @Test(arguments: [
    ("头发和发展", "頭髮和發展"), ("以后，皇后", "以後，皇后"), ("干部在干燥的后勤楼", "幹部在乾燥的後勤樓"), ("乾隆年间", "乾隆年間"), ("于都县、钟祥市", "于都縣、鍾祥市"),
    ("云南省的医院", "雲南省的醫院"), ("已经是繁體的體", "已經是繁體的體"), ("Emoji 🙂 and ASCII", "Emoji 🙂 and ASCII"), ("", ""),
  ]) func phrases(text: String, form: String) throws { #expect(try Self.converter()(text) == form) }

  @Test func regions() throws {
    let text = "软件的信息在里面"
    #expect(try Self.converter()(text) == "軟件的信息在裏面")
    #expect(try Self.converter(.tw)(text) == "軟件的信息在裡面")
    #expect(try Self.converter(.taiwanWording)(text) == "軟體的資訊在裡面")
    #expect(try Self.converter(.hk)(text) == "軟件的信息在裏面")
  }

  @Test func namesOfPeople() throws {
    let converter = try Self.converter(people: ["于红", "范文杰", "陈爱国", "钟华", "叶建中"])
    #expect(converter("院长于红与于都县的范文杰") == "院長于紅與于都縣的范文杰")
    #expect(converter("陈爱国、钟华、叶建中会诊") == "陳愛國、钟華、葉建中會診")
    #expect(try Self.converter()("院长于红") == "院長於紅")
  }

  @Test func listedNames() throws {
    let converter = try Self.converter(
      names: [
        .init("钟南山", form: "鍾南山"), .init("范县人民医院", form: "范縣人民醫院"), .init("万里长城", form: "萬里長城"), .init("干", form: "干"),
      ],
      people: ["钟南山", "万里"])
    #expect(converter("钟南山在范县人民医院谈万里长城和万里") == "鍾南山在范縣人民醫院談萬里長城和万里")
    #expect(converter("干部") == "干部")
  }

  @Test(arguments: [
    ("<p>头<em>发</em>长</p>", "<p>頭<em>髮</em>長</p>"),
    (
      "<p>在<a href=\"/h/\">华西医院</a>以<strong>后</strong>，皇<b>后</b></p>",
      "<p>在<a href=\"/h/\">華西醫院</a>以<strong>後</strong>，皇<b>后</b></p>"
    ),
    ("<ul><li>头</li><li>发</li></ul>", "<ul><li>頭</li><li>發</li></ul>"),
    ("<a>头</a><a>发</a>", "<a>頭</a><a>發</a>"),
    ("<p>汉<code>汉字</code>汉</p><pre>汉<b>字</b></pre>汉", "<p>漢<code>汉字</code>漢</p><pre>汉<b>字</b></pre>漢"),
    ("<img src=\"/汉.png\" alt=\"汉字\" title=\"发展\">", "<img src=\"/汉.png\" alt=\"漢字\" title=\"發展\">"),
    ("<h2 id=\"发展\">发展</h2><a href=\"#发展\">见</a>", "<h2 id=\"发展\">發展</h2><a href=\"#发展\">見</a>"),
    (
      "<div lang=\"ja\">国<div>国</div></div><p lang=\"zh-Hans\">国</p>",
      "<div lang=\"ja\">国<div>国</div></div><p lang=\"zh-Hant\">國</p>"
    ),
    (
      "<a translate=\"no\" lang=\"zh-Hans\" title=\"国\">国</a>国",
      "<a translate=\"no\" lang=\"zh-Hans\" title=\"国\">国</a>國"
    ),
    ("<p>&lt;汉&gt; &amp; 汉</p><!-- 汉 -->汉", "<p>&lt;漢&gt; &amp; 漢</p><!-- 汉 -->漢"),
    ("<script src=\"/x.js\">'汉<'</script>汉", "<script src=\"/x.js\">'汉<'</script>漢"),
    (
      "<script type=\"application/ld+json\">{\"name\":\"汉\\\"字\",\"url\":\"https://a.cn/汉\"}</script>",
      "<script type=\"application/ld+json\">{\"name\":\"漢\\\"字\",\"url\":\"https://a.cn/汉\"}</script>"
    ),
    (
      "<meta name=\"description\" content=\"汉字\"><p data-none=\"没有\" data-gate-src=\"汉\">",
      "<meta name=\"description\" content=\"漢字\"><p data-none=\"沒有\" data-gate-src=\"汉\">"
    ),
    ("<p>汉", "<p>漢"), ("<p title=\"汉", "<p title=\"漢"), ("汉<", "漢<"), ("<", "<"),
  ]) func markup(html: String, form: String) throws {
    let converter = try Self.converter()
    #expect(String(decoding: converter.markup(Array(html.utf8)), as: UTF8.self) == form)
  }

  @Test func wordsOfOtherLengthsAcrossMarkup() throws {
    let html = Array("<p>程<em>序</em>员</p><p>程序员</p>".utf8)
    #expect(
      String(decoding: try Self.converter(.taiwanWording).markup(html), as: UTF8.self)
        == "<p>程<em>序</em>員</p><p>程式設計師</p>")
  }

  @Test func namesAcrossMarkup() throws {
    let converter = try Self.converter(names: [.init("钟南山", form: "鍾南山"), .init("阿甲", form: "阿甲先生")])
    let html = Array("<p>见<em>钟</em>南山和阿<b>甲</b></p>".utf8)
    #expect(String(decoding: converter.markup(html), as: UTF8.self) == "<p>見<em>鍾</em>南山和阿甲先生<b></b></p>")
  }

  /// Texts that are not converted on a particular page.
  @Test func keptTexts() throws {
    let html = Array("<h1>国会の報告</h1><p>国会</p>".utf8)
    #expect(
      String(decoding: try Self.converter().keeping(["国会の報告", ""]).markup(html), as: UTF8.self)
        == "<h1>国会の報告</h1><p>國會</p>")
  }

  /// Each thread converts with its own handle.
  @Test func manyThreads() async throws {
    let converter = try Self.converter()
    await withTaskGroup(of: String.self) { group in
      for number in 0..<64 { group.addTask { converter("第\(number)次头发发展") } }
      var characters: Set<String> = []
      for await text in group { characters.insert(text) }
      #expect(characters == Set((0..<64).map { "第\($0)次頭髮發展" }))
    }
  }
}
