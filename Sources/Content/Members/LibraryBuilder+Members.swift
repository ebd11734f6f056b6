import Bytes
import Diagnostics
import Entities
import Markdown
import SourceFiles

extension LibraryBuilder {
  /// Adds the content of an article that is restricted to members.
  mutating func addMemberBody(_ member: MemberBody?, of article: Reference<Article>) {
    guard var member else { return }
    member.owner = .article(article)
    library.memberBodies.append(member)
  }

  /// Resolves and adds the content of pages that is restricted to members.
  mutating func bindMemberPages() {
    for (index, document) in entityIndex.closedPages {
      let page = library.pages[index]
      guard let audience = page.access.audience else { continue }
      let origin = LinkResolver.Origin(
        path: page.path, relative: entityIndex.context.tree.relative(page.path),
        anchors: (page.body.document.headings + document.headings).map(\.id))
      var binder = MemberBinder(resolver: resolver, origin: origin, place: SourceLocation(path: page.path))
      var contents = MemberBody.Contents(body: binder.body(document))
      contents.files = binder.files
      diagnostics += binder.diagnostics
      library.memberBodies.append(
        MemberBody(owner: .page(index), audience: audience, url: page.url, path: page.path, contents: contents))
    }
  }

  /// Reports files of members' texts that are also published unencrypted.
  mutating func checkMemberFiles() {
    for member in library.memberBodies {
      for file in member.opened.files
      where entityIndex.context.tree.isAsset(file.media.path) || media[file.media.url] != nil {
        diagnostics.append(Problem.publicFileForMembers(Address.name(of: file.media.path)).at(file.location))
      }
    }
  }
}
