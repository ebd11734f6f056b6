import Content
import Diagnostics
import Manuscripts
import Names
import SourceFiles

extension ArticleImport {
  /// Determines the path of each article; throws if it is already in use.
  func assignPaths(_ drafts: inout [Draft]) throws(ImportFailure) {
    var owners: [String: String] = [:]
    for index in drafts.indices {
      let draft = drafts[index]
      let date = draft.text.head.date ?? ""
      let folder = "\(options.contentPrefix)articles/\(date.prefix(4))/\(date.dropFirst(5).prefix(2))"
      let slug = slug(of: draft)
      // Other generators may use the same file name in several folders, so a duplicate is prefixed with its folder's
      // name.
      let longer = Identifier.proposal(for: "\(draft.source.folderName)-\(slug)") ?? slug
      let base = folder + "/" + (owners[folder + "/" + slug] == nil ? slug : longer)
      let isBundle = !drafts[index].pictures.isEmpty
      drafts[index].destinationPath = isBundle ? base : base + ".md"
      drafts[index].path = isBundle ? base + "/index.md" : base + ".md"
      drafts[index].pageURL = base.dropFirst(options.contentPrefix.count) + "/"
      if let other = owners.updateValue(drafts[index].source.path, forKey: base) {
        throw .samePath(other, drafts[index].source.path)
      }
      if let path = try existing([base, base + ".md"]) { throw .exists(path) }
    }
  }

  /// Returns the first of `paths` that exists.
  private func existing(_ paths: [String]) throws(ImportFailure) -> String? {
    do throws(FileSystemError) {
      for path in paths where try system.exists(path) { return path }
      return nil
    } catch {
      throw .fileSystem(error)
    }
  }

  /// Returns the slug of an article: the given one, one derived from the file name, or the romanization of its title.
  private func slug(of draft: Draft) -> String {
    let named = options.slug ?? draft.text.migrated.slug
    if let named, Scaffold.isName(named[...]) { return named }
    let stem = draft.source.name.baseName
    let isLatin = stem.utf8.allSatisfy { $0 < 0x80 } && stem.utf8.contains { (0x61...0x7A).contains($0 | 0x20) }
    if isLatin, let name = Identifier.proposal(for: stem), Scaffold.isName(name[...]) { return name }
    let syllables = Pinyin.syllables(of: draft.text.head.title ?? stem, as: .place).split(separator: " ")
    let name = syllables.prefix(Self.maximumSyllableCount).joined(separator: "-")
    if let name = Identifier.proposal(for: name), Scaffold.isName(name[...]) { return name }
    return "article"
  }

  /// The maximum number of syllables of a title in a slug.
  private static let maximumSyllableCount = 8
}
