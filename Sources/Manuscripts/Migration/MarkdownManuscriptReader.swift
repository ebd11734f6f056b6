import Bytes
import SourceFiles

/// Reads Markdown, optionally with the front matter of Hugo, Hexo or this program. The body stays unchanged except for
/// picture paths.
struct MarkdownManuscriptReader {
  private var metadata = ManuscriptMetadata()
  private var migrated = MigratedFields()
  private var notes = ImportNotes()
  private var pictures: [Manuscript.Picture] = []
  /// The paths of the pictures already read, as the body spells them; their names beside the article; and their total
  /// size in bytes.
  private var paths: Set<String> = []
  private var names: Set<String> = []
  private var byteCount = 0

  /// Reads a manuscript. `siblingFile` returns the bytes of a file that the body refers to, given its path relative to
  /// the manuscript or to the root of the site.
  static func read(_ bytes: [UInt8], siblingFile: (String) -> [UInt8]?) throws(ImportError) -> Manuscript {
    let text = String(decoding: bytes, as: UTF8.self)
    guard !text.trimmingBlanks.isEmpty else { throw .empty }
    let frontMatter = try ImportedFrontMatter(text)
    var reader = MarkdownManuscriptReader()
    for field in frontMatter.fields { reader.read(field) }
    var body = String(frontMatter.body.drop { $0 == "\n" })
    reader.takeTitle(from: &body)
    body = reader.collectPictures(in: body, siblingFile)
    guard reader.byteCount <= ManuscriptReader.pictureLimit else { throw .tooLarge }
    if !body.hasSuffix("\n") { body += "\n" }
    var manuscript = Manuscript(
      metadata: reader.metadata, body: .markdown(body), pictures: reader.pictures, notes: reader.notes)
    manuscript.migrated = reader.migrated
    return manuscript
  }

  // MARK: Front matter

  private mutating func read(_ field: ImportedValue.Field) {
    let value = field.value
    switch field.key.lowercased() {
    case "title": metadata.title = value.text
    case "subtitle": metadata.subtitle = value.text
    case "kicker": metadata.kicker = value.text
    case "date": metadata.date = parseDate(value)
    case "lastmod", "updated", "modified": metadata.updated = parseDate(value)
    case "publishdate", "publish": migrated.publish = parseDate(value)
    case "expirydate", "expires": migrated.expires = parseDate(value)
    case "description", "summary", "excerpt": metadata.summary = metadata.summary ?? value.text
    case "author", "authors":
      for text in value.texts { metadata.add(authors: text, &notes, names: Self.names) }
    case "editors": metadata.editors.appendUnique(value.texts)
    case "tags", "tag", "keywords": migrated.tags.appendUnique(value.texts)
    case "categories", "category", "sections": migrated.categories.appendUnique(value.texts)
    case "series": migrated.series = value.text
    case "slug": readSlug(value)
    case "aliases", "url", "permalink", "alias", "redirect_from":
      migrated.aliases.appendUnique(value.texts.compactMap(Self.oldURL))
    case "draft": migrated.isDraft = value.isTrue
    case "published": migrated.isDraft = !value.isTrue
    case "language", "lang": migrated.language = value.text
    case "cover", "image", "featured_image", "thumbnail", "banner", "top_img", "featuredimage": readCover(field)
    default: notes.add(.key(field.key))
    }
  }

  /// Splits a value into names; here a Latin name may contain spaces, and even a comma: 'Smith, John'.
  private static func names(_ text: String) -> [String] {
    let isLatin = text.contains { $0.isASCII && ($0.isLetter || $0.isNumber) }
    return isLatin ? [text] : Byline.names(text)
  }

  /// Reads the last part of the URL; an `index` would be the text of a folder.
  private mutating func readSlug(_ value: ImportedValue) {
    guard let slug = value.text, !slug.isEmpty else { return }
    guard Identifier.isValid(slug), slug != "index" else { return notes.add(.slug(slug)) }
    migrated.slug = slug
  }

  private mutating func parseDate(_ value: ImportedValue) -> String? {
    guard let text = value.text else { return nil }
    if Timestamp(text, zone: .shanghai) != nil { return text }
    return ManuscriptMetadata.parseDate(text, &notes)
  }

  /// Returns a former URL relative to the root of the site, as `aliases` expects it.
  private static func oldURL(_ text: String) -> String? {
    var path = text[...]
    for scheme in ["https://", "http://"] where path.hasPrefix(scheme) {
      path = path.dropFirst(scheme.count).drop { $0 != "/" }
    }
    // A Hexo permalink pattern is not a URL.
    guard !path.isEmpty, !path.contains(":") else { return nil }
    return path.hasPrefix("/") ? String(path) : "/" + path
  }

  private mutating func readCover(_ field: ImportedValue.Field) {
    var path = field.value.text
    if case .map(let fields) = field.value {
      path = fields.first { ["image", "file", "src", "url"].contains($0.key) }?.value.text
    }
    guard let path, !path.isEmpty, path != "false" else { return }
    migrated.cover = path
  }

  // MARK: Body

  /// Moves the first heading to the title, if the front matter has no title or the same one.
  private mutating func takeTitle(from body: inout String) {
    guard body.hasPrefix("# "), let line = body.split(separator: "\n", maxSplits: 1).first else { return }
    let title = line.dropFirst(2).trimmingBlanks
    guard metadata.title == nil || metadata.title == title else { return }
    metadata.title = title
    body = String(body[line.endIndex...].drop { $0 == "\n" })
  }

  /// Returns the body with the paths of the pictures that were found replaced by their new paths beside the article.
  /// Other paths stay, and `check` reports them.
  private mutating func collectPictures(in body: String, _ siblingFile: (String) -> [UInt8]?) -> String {
    if let cover = migrated.cover {
      migrated.cover = importPicture(cover, siblingFile)
      if migrated.cover == nil { notes.add(.missingPicture(cover)) }
    }
    var result = ""
    var rest = body[...]
    while let start = Self.destination(in: rest) {
      result += rest[..<start]
      let target = rest[start...].prefix { $0 != ")" && $0 != "\"" && !$0.isWhitespace && $0 != ">" }
      result += importPicture(String(target), siblingFile) ?? String(target)
      rest = rest[target.endIndex...]
    }
    return result + rest
  }

  /// Returns the index at which the destination of the next picture begins, after `![…](`.
  private static func destination(in text: Substring) -> Substring.Index? {
    var rest = text
    var nextClose: Substring.Index?
    while let mark = rest.firstIndex(of: "!") {
      rest = rest[rest.index(after: mark)...]
      guard rest.first == "[" else { continue }
      // Any number of opening brackets may share one closing bracket or have none, so the search result is cached.
      if nextClose.map({ $0 < rest.startIndex }) ?? true { nextClose = rest.firstIndex(of: "]") }
      guard let close = nextClose else { return nil }
      let tail = rest[rest.index(after: close)...]
      guard tail.first == "(" else { continue }
      let start = tail.index(after: tail.startIndex)
      return start < tail.endIndex && tail[start] == "<" ? tail.index(after: start) : start
    }
    return nil
  }

  /// Reads the picture at `target` and returns its path beside the article. Returns an absolute URL unchanged, and nil
  /// if there is no such file.
  private mutating func importPicture(_ target: String, _ siblingFile: (String) -> [UInt8]?) -> String? {
    guard !target.isEmpty else { return nil }
    if target.contains("://") || target.hasPrefix("//") { return target }
    let written = target.prefix { $0 != "?" && $0 != "#" }
    let path = PercentEncoding.decodedText(written) ?? String(written)
    let parts = path.split(separator: "/").map(String.init).filter { $0 != "." }
    guard !parts.isEmpty, !parts.contains(".."), !parts.contains(where: { $0.hasPrefix(".") }) else { return nil }
    let name = parts.joined(separator: "/")
    // Read a file only once, however often the body refers to it.
    if !paths.contains(path) {
      guard let bytes = siblingFile(path) else { return nil }
      paths.insert(path)
      if names.insert(name).inserted { add(Manuscript.Picture(url: name, bytes: bytes)) }
    }
    return PercentEncoding.encoded(name) { PercentEncoding.isUnreserved($0) || $0 == UInt8(ascii: "/") || $0 >= 0x80 }
  }
  /// Adds a picture, unless the total size exceeds the limit, in which case the manuscript is rejected.
  private mutating func add(_ picture: Manuscript.Picture) {
    byteCount += picture.bytes.count
    if byteCount <= ManuscriptReader.pictureLimit { pictures.append(picture) }
  }
}
