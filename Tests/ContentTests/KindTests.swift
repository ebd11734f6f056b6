import Bytes
import Diagnostics
import Testing

@testable import Content
import Entities
import Names
import SourceFiles

/// A kind that only the tests define: a journal, which articles cite and texts mention.
private struct Journal: CitedEntity, BacklinkedEntity {
  static let kindName = "journals"
  static let kind = EntityKind(Message(zh: "期刊", en: "journal"))
  static let articleKey = "journals"
  var id: String
  var path: String
  var title: String
  var body = Body()
  var key: String { id }
  var label: String { title }
  var url: String { "/journals/\(id)/" }
}

extension Journal: ReadableEntity {
  static let linkType: String? = "journal"

  static func decode(
    _ file: MarkdownFile, names: [String], context: ReadContext, diagnostics: inout [Diagnostic]
  ) -> EntityIndex.Entry<Journal>? {
    var reader = file.reader
    let title = reader.requiredText("title")?.value ?? names[0]
    reader.finish(keys: ["title"])
    diagnostics += reader.diagnostics
    return EntityIndex.Entry(
      entity: Journal(id: names[0], path: file.path, title: title), relativePath: file.relativePath,
      names: EntityNames.Entry(id: names[0], name: title, location: SourceLocation(path: file.path)))
  }

  static func add(
    _ sources: [EntityIndex.Entry<Journal>], to register: inout EntityIndex, _ diagnostics: inout [Diagnostic]
  ) {
    register.add(sources.sorted { $0.entity.id < $1.entity.id })
  }

  static func addMentions(of register: EntityIndex, to index: inout MentionIndex) {
    for (number, journal) in register.library.list(of: Journal.self).enumerated() {
      index.add("《\(journal.title)》", index.add(.one(EntityReference(Reference<Journal>(index: number)))))
    }
  }
}

@Suite("A kind of entity is defined by its declaration and its entry in the list")
struct KindTests {
  private static let files = [
    "journals/a.md": "---\ntitle: 中华医院杂志\n---\n甲市人民医院办，不是《院报通讯》。\n",
    "journals/b.md": "---\ntitle: 院报通讯\n---\n",
    "hospitals/h1.md": "---\nname: 甲市人民医院\n---\n载于[](journal:a)。\n",
  ]

  /// Reads the content with the additional kind.
  private func read(_ files: [String: String]) throws -> (
    folder: ContentFolder, reading: ContentReadResult, library: Library?
  ) {
    let folder = try ContentFolder(Self.files.merging(files) { $1 })
    let reading = ContentReader(Self.options(folder)).read(reusing: nil)
    return (folder, reading, reading.library)
  }

  private static func options(_ folder: ContentFolder) -> ReadOptions {
    var options = ReadOptions(contentPath: folder.path, now: ContentFolder.now)
    options.kinds = ReadableKinds([Journal.self] + ReadableKinds.all.kinds)
    return options
  }

  @Test func itIsReadNamedLinkedAndCited() throws {
    let (folder, reading, found) = try read([
      "articles/key.md": ContentFolder.article("journals: [中华医院杂志]"),
      "articles/link.md": ContentFolder.article(body: "[](journal:b)、[](../journals/b.md)、[](/journals/b/)\n"),
      "articles/name.md": ContentFolder.article(body: "登在《院报通讯》。\n"),
      "pages/about.md": "---\ntitle: 关于\n---\n《中华医院杂志》。\n",
    ])
    #expect(reading.diagnostics.map(folder.line) == [])
    let library = try #require(found)
    let journals = library.list(of: Journal.self)
    #expect(journals.map(\.id) == ["a", "b"])
    let (a, b) = (Reference<Journal>(index: 0), Reference<Journal>(index: 1))
    #expect(library[b].title == "院报通讯")
    #expect(library.articles.map { $0.relations.cited(Journal.self) } == [[a], [b], [b]])
    #expect(library.relations.articles[Journal.self].map { $0.map(\.index) } == [[0], [1, 2]])
    #expect(
      library.relations.backlinks[Journal.self] == [
        [.hospital(Reference(index: 0)), .page(Reference(index: 0))], [LinkTarget(a)],
      ])
    let link = try #require(library.articleBodies[1])
    #expect(link.targets.map { $0.reference(to: Journal.self) } == [b, b, b])
    #expect(link.targets.allSatisfy { $0.reference(to: Hospital.self) == nil })
    // The text of a journal mentions hospitals like any other.
    #expect(journals[0].body.targets == [.hospital(Reference(index: 0)), LinkTarget(b)])
  }

  @Test func whatIsWrongIsReportedInItsWords() throws {
    let (folder, reading, _) = try read([
      "articles/a.md": ContentFolder.article("journals: [院报通迅]", body: "[](journal:none)\n"),
      "journals/x/y.md": "---\ntitle: 深\n---\n", "journals/中文.md": "---\ntitle: 名\n---\n",
    ])
    #expect(
      reading.diagnostics.map { "\(folder.line($0)) \($0.problem.remedy?.english ?? "")" } == [
        "articles/a.md:4:12 name/unknown did you mean '院报通讯'?",
        "articles/a.md:6:1 name/unknown check the name or create the journal",
        "journals/x/y.md:1:1 file/misplaced did you mean journals/y.md?",
        "journals/中文.md:1:1 path/name use lower-case ASCII letters, digits, -, _ and .",
      ])
  }

  @Test func withoutItsRegistrationItIsUnknown() throws {
    let article = ContentFolder.article("journals: [x]", body: "[](journal:x)\n")
    let folder = try ContentFolder(["articles/a.md": article])
    #expect(
      folder.findings() == ["articles/a.md:4:1 front-matter/unknown-key", "articles/a.md:6:1 markdown/unknown-scheme"])
  }

  /// A cached record that refers to a kind outside the program's list is ignored, and its article is parsed again.
  @Test func anEarlierBuildIsNoHindrance() throws {
    let (folder, first, _) = try read(["articles/a.md": ContentFolder.article("journals: [a]")])
    let again = ContentReader(Self.options(folder)).read(reusing: first.cache)
    #expect(again.library?.articles.map { $0.relations.cited(Journal.self) } == [[Reference(index: 0)]])
    #expect(again.library?.articleFingerprints == first.library?.articleFingerprints)
  }

  @Test func registeredKindsDifferInAllThatNamesThem() {
    let kinds = ReadableKinds.all
    for names in [kinds.kinds.map { $0.kindName }, kinds.folders, kinds.linkTypes, kinds.articleKeys] {
      #expect(Set(names).count == names.count)
    }
    #expect(Set(kinds.kinds.map { $0.kind }).count == kinds.kinds.count)
    for kind in kinds.kinds { #expect(kinds.named(kind.kindName).map { $0 == kind } ?? false) }
  }

  @Test func everyTypeOfEntityIsRead() {
    for type in EntityTypes.all {
      #expect(type is any ReadableEntity.Type, "\(type) must conform to ReadableEntity, in Sources/Content")
    }
  }

  @Test func kindsComeBehindThoseThatTheyNeed() {
    let ordered = ReadableKinds.all.ordered
    #expect(ordered.count == ReadableKinds.all.kinds.count)
    for (index, kind) in ordered.enumerated() {
      for needed in kind.dependencies {
        #expect(ordered[..<index].contains { $0 == needed }, "\(kind) needs \(needed)")
      }
    }
  }

  @Test func referencesOutliveABuild() throws {
    var keys = ReferenceKeys()
    keys.register(Person.self, names: ["p", "q"])
    keys.register(Hospital.self, names: ["p", "q"])
    let reference = EntityReference(Reference<Hospital>(index: 1))
    let record = try RecordEncoder.record(of: reference, keys: keys)
    var moved = ReferenceKeys()
    moved.register(Hospital.self, names: ["q"])
    let decoded: EntityReference = try RecordDecoder.read(record[...], keys: moved) { try $0.value() }
    #expect(decoded.reference(to: Hospital.self) == Reference(index: 0))
    #expect(decoded.reference(to: Person.self) == nil)
    #expect(throws: RecordCodingError.self) {
      _ = try RecordDecoder.read(record[...]) { try $0.value(EntityReference.self) }
    }
    #expect(EntityReference(Reference<Person>(index: 1)) != reference)
  }

  @Test func listsAreChangedForOneLibraryAlone() {
    var library = Library(configuration: SiteConfiguration())
    library.update(Column.self) { $0 = [Column(id: "a", path: "", url: "/columns/a/", title: "甲")] }
    let before = library
    library.update(Reference<Column>(index: 0)) { $0.title = "乙" }
    #expect(library.columns.map(\.title) == ["乙"])
    #expect(before.columns.map(\.title) == ["甲"])
    #expect(library.people.isEmpty)
  }
}
