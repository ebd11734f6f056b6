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
  mutating func resolveMemberPages() {
    for (index, document) in entityIndex.restrictedPages {
      let page = library.pages[index]
      guard let audience = page.access.audience else { continue }
      let origin = LinkResolver.Origin(
        path: page.path, relativePath: entityIndex.context.tree.relativePath(page.path),
        anchors: (page.body.document.headings + document.headings).map(\.id))
      var bodyResolver = MemberBodyResolver(
        resolver: resolver, origin: origin, location: SourceLocation(path: page.path))
      var contents = MemberBody.Contents(body: bodyResolver.body(document))
      contents.files = bodyResolver.files
      diagnostics += bodyResolver.diagnostics
      library.memberBodies.append(
        MemberBody(owner: .page(index), audience: audience, url: page.url, path: page.path, contents: contents))
    }
  }

  /// Reports files of members' texts that are also published unencrypted.
  mutating func checkMemberFiles() {
    for memberBody in library.memberBodies {
      for file in memberBody.opened.files
      where entityIndex.context.tree.isAsset(file.media.path) || media[file.media.url] != nil {
        diagnostics.append(Problem.publicFileForMembers(URLPath.lastComponent(of: file.media.path)).at(file.location))
      }
    }
  }
}
