import Diagnostics
import Entities
import SourceFiles

extension LinkResolver {
  /// Resolves a URL relative to the root of the site: to an entity, a file below `static/`, or a URL that the plan of
  /// the site must verify.
  func resolveRootRelative(
    _ target: Located<String>, isImage: Bool, from origin: Origin, _ diagnostics: inout [Diagnostic]
  ) -> LinkTarget {
    let parts = LinkParts(target.value)
    guard let file = URLPath.normalized("static" + parts.path), file == "static" || file.hasPrefix("static/") else {
      diagnostics.append(Problem.pathOutside(target.value).at(origin.path, target.range))
      return .missing
    }
    let url = URLPath.encoded(parts.path)
    if let entry = index.entry(url: url) {
      return resolveEntry(entry, parts, target, from: origin, &diagnostics)
    }
    if let media = index.media[file] { return .media(media, nil, suffix: parts.suffix) }
    guard !isImage else {
      diagnostics.append(missingFile(parts.path, relative: file, from: origin).at(origin.path, target.range))
      return .missing
    }
    return unverified(url, parts, target, from: origin, &diagnostics)
  }

  /// Returns a URL that belongs to no entity; the plan of the site verifies that it exists.
  private func unverified(
    _ url: String, _ parts: LinkParts, _ target: Located<String>, from origin: Origin,
    _ diagnostics: inout [Diagnostic]
  ) -> LinkTarget {
    diagnostics.append(.brokenURL(target, url: url, in: origin.path))
    return .url(url + parts.suffix)
  }

  /// Resolves a path relative to the folder of the text.
  func resolveRelative(
    _ target: Located<String>, from origin: Origin, _ diagnostics: inout [Diagnostic]
  ) -> LinkTarget {
    let parts = LinkParts(target.value)
    guard !parts.path.isEmpty else {
      diagnostics.append(Problem.emptyTarget.at(origin.path, target.range))
      return .missing
    }
    let folder = URLPath.folder(of: origin.relativePath) + "/"
    guard let path = URLPath.normalized(folder + parts.path) else {
      diagnostics.append(Problem.pathOutside(target.value).at(origin.path, target.range))
      return .missing
    }
    if let entry = index.entry(file: path) ?? index.entry(file: path + "/index.md") {
      return resolveEntry(entry, parts, target, from: origin, &diagnostics)
    }
    // Files saved from the web often have percent signs in their names.
    if let media = index.media[path] ?? URLPath.normalized(folder + parts.writtenPath).flatMap({ index.media[$0] }) {
      return .media(media, nil, suffix: parts.suffix)
    }
    // The errors of a text that could not be read were reported already.
    if path.hasSuffix(".md"), entityIndex.context.tree.contains(path) { return .missing }
    let problem: Problem =
      if let meant = IntendedURL.url(forTarget: target.value) ?? typedTarget(meantBy: target.value) {
        .missingFile(parts.path, suggestion: meant)
      } else {
        missingFile(parts.path, relative: path, from: origin)
      }
    diagnostics.append(problem.at(origin.path, target.range))
    return .missing
  }

  /// Returns the typed link that a target with a full-width colon was meant to be: `hospital：huaxi`.
  private func typedTarget(meantBy target: String) -> String? {
    guard let colon = target.firstIndex(of: "：") else { return nil }
    let narrow = target[..<colon] + ":" + target[target.index(after: colon)...]
    return TypedLink(String(narrow), types: entityIndex.kinds.linkTypes) == nil ? nil : String(narrow)
  }

  /// Returns the problem of a missing file, with the path of a similar file relative to the text as a suggestion.
  func missingFile(_ written: String, relative: String, from origin: Origin) -> Problem {
    var near = index.suggestion(file: relative)
    // A text is not a plausible suggestion for a picture, and files of readers' letters cannot be linked at all.
    if near?.hasSuffix(".md") != relative.hasSuffix(".md") || near?.hasSuffix("/letters.yml") == true { near = nil }
    return .missingFile(written, suggestion: near.map { URLPath.relativePath(from: origin.relativePath, to: $0) })
  }

  /// Returns an entry of the index as a target; it must be published and have the anchor of the link.
  func resolveEntry(
    _ entry: LinkIndex.Entry, _ parts: LinkParts, _ target: Located<String>, from origin: Origin,
    _ diagnostics: inout [Diagnostic]
  ) -> LinkTarget {
    switch entry {
    case .unpublished(let unpublished):
      if origin.isPublished {
        let related = Diagnostic.Related(SourceLocation(path: unpublished.path), .candidate(unpublished.title))
        diagnostics.append(
          Problem.linkToUnpublished(unpublished.title).at(
            SourceLocation(path: origin.path, range: target.range), related: [related]))
      }
      return .missing
    case .target(let page):
      let anchored = anchored(page, parts, target, from: origin, &diagnostics)
      guard case .url(let url) = page, anchored != .missing else { return anchored }
      return unverified(url, parts, target, from: origin, &diagnostics)
    }
  }
}
