import Essentials
import Mutations
import Testing

@testable import Manuscripts

/// No manuscript makes an import trap or refer to a file outside.
@Suite struct ManuscriptMutationTests {
  private static let page = """
    <!DOCTYPE html><meta charset="utf-8"><title>题目 - 论坛</title><meta property="og:title" content="题目 &amp; 甲">
    <script>var createTime = '2023-11-05 10:20'</script><article id=a class='rich_media_content'><h1>题目</h1><!-- 注 -->
    <p style="display: none">隐</p><img data-src="data:image/png;base64,AAAA"><p>来源：报 作者：甲</p></article>
    <textarea></p></textarea>
    """
  private static let migrated = [
    """
    +++
    title = "题\\u4e2d"
    date = 2022-06-22
    [a.b]
    c = [1, {d = '''x'''}]
    [[e]]
    f = 1
    +++

    ![图](a.png)

    """,
    """
    ---
    title: 题
    categories: [[甲], 乙]
    cover: {image: a.png}
    url: https://example.org/a/
    ---

    # 题

    ![](<a b.png>)

    """,
    "{\"title\": \"题\", \"tags\": [\"甲\"], \"draft\": true}\n\n正文\n",
  ]
  private static let document = """
    {"meta": {"title": {"t": "MetaInlines", "c": [{"t": "Str", "c": "题"}]}}, "blocks": [{"t": "Header", "c": [1, ["", [], []],
    [{"t": "Str", "c": "题"}]]}, {"t": "Para", "c": [{"t": "Strong", "c": [{"t": "Str", "c": "问："}]}, {"t": "Note", "c": [{"t":
    "Para", "c": []}]}]}, {"t": "OrderedList", "c": [[3, {"t": "Decimal"}, {"t": "Period"}], [[{"t": "HorizontalRule"}]]]}]}
    """
  private static let tokens = [
    "<", ">", "</", "<!--", "&#x", "[", "]", "{", "}", "\"", "'''", "\n", "![", "](", "..", "9223372036854775808",
    "\\u",
    "1e999", "\u{0}",
  ]

  private func mutations(_ seeds: [String]) -> Mutations {
    Mutations(of: seeds.map { Array($0.utf8) }, tokens: Self.tokens, count: Mutations.count)
  }

  @Test func pages() {
    for bytes in mutations([Self.page]) {
      guard let text = try? TextEncoding.decoded(bytes, declared: DeclaredCharacterSet.name(in: bytes)) else {
        continue
      }
      let page = SavedPage(text)
      _ = (page.title, page.author, page.date)
    }
  }

  @Test func textsOfOtherGenerators() {
    for bytes in mutations(Self.migrated) {
      let manuscript = try? MarkdownManuscriptReader.read(bytes) { $0.count < 8 ? [] : nil }
      let isBeside = manuscript?.pictures.allSatisfy { picture in
        !picture.url.split(separator: "/").contains("..") && !picture.url.hasPrefix("/")
      }
      #expect(isBeside != false, "\(Mutations.describe(bytes))")
    }
  }

  @Test func documents() {
    for bytes in mutations([Self.document]) {
      guard let document = try? JSONDecoder().decode(PandocDocument.self, from: Data(bytes)) else { continue }
      let reader = MetadataReader(document.blocks, head: ManuscriptMetadata())
      var writer = MarkdownWriter(reader.blocks)
      _ = writer.text(of: reader.blocks)
    }
  }
}
