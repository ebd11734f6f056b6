import Bytes
import Entities
import Gate
import Theme

/// The files that only members can open, and the key slots of access codes.
struct SealedFiles {
  let files: [PlannedFile]

  /// Plans the sealed files of a site. Determining their names requires rendering every members' text, on `jobs`
  /// threads.
  init(_ context: SiteContext, jobs: Int) {
    guard let sealer = context.gate.sealer else {
      files = []
      return
    }
    let members = context.library.memberBodies
    let planned = Parallel.map(count: members.count, jobs: jobs) { index in
      let member = members[index]
      let presenter = Presenter(context)
      var files: [PlannedFile] = []
      if let name = presenter.sealedName(ofMember: index) {
        files.append(
          .sealed(SiteURLs.outputPath(of: member.url + name), of: .file(member.path)) {
            presenter throws(FileSystemError) in
            sealer.seal(presenter.html(ofMember: index), for: member.audience, path: member.url, part: .body)
          })
      }
      for file in member.opened.mediaFiles {
        guard let name = context.sealedNames.fileName(file.url, ofMember: index) else { continue }
        files.append(
          .sealed(SiteURLs.outputPath(of: member.url + name), of: .file(member.path)) { _ throws(FileSystemError) in
            let copy = PublishedCopy(path: file.path, system: context.fileSystem)
            guard let bytes = try copy.bytes() else { throw FileSystemError.missing(file.path) }
            return sealer.seal(bytes, for: member.audience, path: member.url, part: .asset(file.url))
          })
      }
      return files
    }
    var files = planned.flatMap(\.self)
    for (audience, bytes) in context.gate.slots {
      let path = SiteURLs.outputPath(of: SealedFiles.slotsURL(of: audience))
      files.append(.data(path, plannedInput: PlannedInput(bytes, in: context.library)) { $2.append(bytes: $1) })
    }
    for (path, bytes) in context.gate.memberFiles {
      files.append(.data(path, plannedInput: PlannedInput(bytes, in: context.library)) { $2.append(bytes: $1) })
    }
    self.files = files
  }

  /// Returns the URL of an audience's key slots.
  static func slotsURL(of audience: String) -> String { "/gate/keys/\(audience).json" }
}
