import Content
import Diagnostics
import Entities
import Testing

/// A key that is added or dropped must be added or dropped here too, and with it in the documentation.
@Suite struct KeyTests {
  static let documented: [(String, [String], String)] = [
    (
      "article", Article.keys,
      """
      title date subtitle kicker updated column kind summary authors correspondents editors reviewers source original \
      reprint organisers hospitals people awards documents series tags cover video attachments speakers lang slug aliases \
      draft publish expires access audience toc mentions
      """
    ),
    ("source", Source.keys, "name url"),
    ("reprint", Reprint.keys, "source source_url original_title original_author editor"),
    ("organiser", Organiser.keys, "role name"), ("attachment", Attachment.keys, "file title access audience"),
    ("speaker", Speaker.keys, "label person role"), ("cover", Picture.keys, "file alt caption credit"),
    ("video", Video.keys, "url file title poster"),
    ("column", Column.keys, "title summary order pinned parts aliases"),
    ("hospital", Hospital.keys, "name short aliases former pinyin province city grade type website"),
    ("register", Hospital.headers, "id name short aliases former pinyin province city grade type website"),
    ("register note", RegisterNote.keys, "source licence date"),
    ("person", Person.keys, "name pinyin aliases posts honours"),
    ("post", Post.keys, "hospital organisation title from to"), ("award", Award.keys, "title issuer level"),
    ("edition", Edition.keys, "title date source declared"),
    ("letter", Letter.keys, "name date text reply"),
    ("roll", RollRow.headers, "hospital branch person work category province source_title source_url known"),
    ("document", PolicyDocument.keys, "title issuer date number url"),
    ("page", Page.keys, "title summary updated toc aliases draft access audience"),
    (
      "site", SiteConfiguration.keys,
      """
      title tagline description base_url language timezone since theme navigation footer page_size feed_size html \
      mentions rules gate
      """
    ),
    (
      "consent", ConsentText.keys,
      """
      title version kind date controller purpose method information retention rights contact audience service_agreement \
      privacy_policy changes draft
      """
    ),
    ("gate", GateSettings.keys, "site contact email needed"),
    ("theme", ThemeChoice.keys, "name colors dark fonts mark"), ("navigation", NavigationItem.keys, "title column url"),
    ("link", NavigationItem.linkKeys, "title url"),
    ("footer", Footer.keys, "links friends icp police licence contact disclaimer copyright"),
  ]

  @Test(arguments: documented)
  func keys(_ name: String, _ keys: [String], _ documented: String) {
    #expect(keys.sorted() == documented.split(separator: " ").map(String.init).sorted(), "\(name)")
  }

  @Test func rulesAreNamedOnceAndSayWhatToDo() {
    let ids = Rule.all.map(\.id)
    #expect(Set(ids).count == ids.count)
    for rule in Rule.all {
      #expect(rule.id.split(separator: "/").count == 2)
      for message in [rule.summary, rule.explanation] {
        #expect(!message.chinese.isEmpty && !message.english.isEmpty, "\(rule.id)")
      }
    }
  }
}
