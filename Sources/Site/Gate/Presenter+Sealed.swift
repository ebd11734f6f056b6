import Bytes
import Entities
import Gate
import SourceFiles
import Theme

extension Presenter {
  /// Returns a reference to the sealed text of an article or page; `nil` if it has no members-only text or there is no
  /// key.
  func sealed(_ owner: MemberBody.Owner) -> SealedValue? {
    guard let index = site.gate.memberIndices[owner], let name = sealedName(ofMember: index) else { return nil }
    let member = site.library.memberBodies[index]
    guard let epoch = site.gate.sealer?.epoch(of: member.audience) else { return nil }
    return SealedValue(
      site: epoch.site, audience: epoch.audience, epoch: epoch.number, path: member.url,
      source: local(member.url + name))
  }

  /// Returns the name of the sealed file of a members' text, rendering the text once to determine it; `nil` without
  /// keys.
  func sealedName(ofMember index: Int) -> String? {
    let member = site.library.memberBodies[index]
    guard let sealer = site.gate.sealer, sealer.epoch(of: member.audience) != nil else { return nil }
    return site.sealedNames.bodyName(ofMember: index) {
      // Use a separate presenter: the reads of the text are not reads of the page that refers to it.
      let html = Presenter(site).html(ofMember: index)
      return sealer.fileName(of: html, for: member.audience, path: member.url, part: .body)
    }
  }

  /// Returns the HTML of a members' text in the form that is sealed.
  func html(ofMember index: Int) -> [UInt8] {
    var html = ByteBuffer()
    theme.renderMain(text(ofMember: index), into: &html)
    return html.bytes
  }

  /// Returns the members-only text in the form that is sealed. It is published nowhere else.
  func text(ofMember index: Int) -> MemberText {
    let member = site.library.memberBodies[index]
    return text(of: member, files: sealedFiles(ofMember: index))
  }

  /// Returns the members-only text with unencrypted files, for the preview, which remains in memory.
  func clearText(ofMember index: Int) -> MemberText { text(of: site.library.memberBodies[index], files: [:]) }

  private func text(of member: MemberBody, files: [String: SealedFile]) -> MemberText {
    let opened = member.opened
    var context = BodyContext()
    if case .article(let reference) = member.owner {
      let article = lookup(reference)
      context = BodyContext(
        date: PartialDate(article.publication.date), speakers: article.relations.speakers,
        hospitals: article.relations.hospitals)
    }
    context.sealed = files
    var text = MemberText(
      frame: frame(site.library.title(of: member), url: member.url, description: ""),
      text: value(opened.body, in: context),
      video: opened.video.map {
        VideoValue(url: local($0.url), isFile: $0.isFile, title: $0.title, poster: $0.poster.map(local))
      },
      attachments: opened.attachments.map { attachment in
        var value = value(attachment)
        value.sealed = files[attachment.url]
        return value
      })
    text.corrections = opened.corrections.map(value)
    text.letters = opened.letters.map(value)
    return text
  }

  /// Returns the sealed files of a text, keyed by their plain URLs.
  private func sealedFiles(ofMember index: Int) -> [String: SealedFile] {
    let member = site.library.memberBodies[index]
    var files: [String: SealedFile] = [:]
    for file in member.opened.mediaFiles {
      guard let name = site.sealedNames.fileName(file.url, ofMember: index) else { continue }
      files[file.url] = SealedFile(
        source: local(member.url + name), part: SealContext.Part.asset(file.url).name, type: SealedType.of(file.url))
    }
    return files
  }
}

/// The media types that decrypted files may have. A document of any other type could run scripts in the site's origin.
private enum SealedType {
  private static let inert: Set<String> = [
    "image/jpeg", "image/png", "image/gif", "image/webp", "image/avif", "image/svg+xml", "application/pdf", "text/csv",
    "text/plain",
  ]

  static func of(_ url: String) -> String {
    let type = MediaType.ofFile(named: url)
    return inert.contains(type) ? type : MediaType.unknown
  }
}
