import Bytes
import Entities
import HTML
import Theme

/// Members' pages in plain text for the editors' preview. They remain in memory and are never written to disk.
struct MemberPreview {
  /// The bytes of the pages and their files, by their paths in the output.
  let files: [String: [UInt8]]

  init(_ context: SiteContext) throws(FileSystemError) {
    var files: [String: [UInt8]] = [:]
    for (index, member) in context.library.memberBodies.enumerated() {
      let presenter = Presenter(context)
      var output = ByteBuffer()
      switch member.owner {
      case .article(let article): presenter.theme.render(presenter.preview(article, index), into: &output)
      case .page(let page): presenter.theme.render(presenter.preview(page, index), into: &output)
      }
      files[SiteURLs.outputPath(of: member.url)] = output.bytes
      for file in member.opened.mediaFiles {
        let copy = PublishedCopy(path: file.path, system: context.fileSystem)
        if let bytes = try copy.bytes() { files[SiteURLs.outputPath(of: file.url)] = bytes }
      }
    }
    self.files = files
  }
}

extension Presenter {
  fileprivate func preview(_ article: Reference<Article>, _ index: Int) -> ArticlePage {
    var page = page(article, ArticlePageInput())
    let text = clearText(ofMember: index)
    page.card = page.card.opened
    page.sealed = nil
    page.frame = ungated(page.frame)
    page.text = joined(page.text, text.text)
    page.video = page.video ?? text.video
    page.attachments += text.attachments
    page.letters += text.letters
    if !text.corrections.isEmpty { page.corrections = text.corrections }
    page.showsContents = lookup(article).display.showsContents ?? (page.text.headings.count > 2)
    return page
  }

  fileprivate func preview(_ index: Int, _ member: Int) -> StandalonePage {
    var page = standalone(index)
    page.sealed = nil
    page.frame = ungated(page.frame)
    page.text = joined(page.text, clearText(ofMember: member).text)
    return page
  }

  /// Returns the frame of a page that has nothing to unlock.
  private func ungated(_ frame: Frame) -> Frame {
    var head = frame.head
    head.isGated = false
    return Frame(frame.shared, head: head, breadcrumbs: frame.breadcrumbs, url: frame.url, notes: notes)
  }

  private func joined(_ opening: BodyValue, _ closed: BodyValue) -> BodyValue {
    var note = ByteBuffer()
    note.append("<aside class=\"members\"><p>")
    note.append(escaping: strings.membersPreview)
    note.append("</p></aside>\n")
    return BodyValue(
      parts: opening.parts + [.prose(Markup(trusted: note.bytes))] + closed.parts,
      headings: opening.headings + closed.headings)
  }
}
