import Bytes
@_spi(Gate) import Content
import Gate
import Platform
import Theme

/// The files that only members can open, and the slots of their codes.
struct SealedFiles {
  let files: [PlannedFile]

  init(_ library: Library, gate: SiteGate) {
    guard let sealer = gate.sealer else {
      files = []
      return
    }
    var files: [PlannedFile] = []
    for (index, member) in library.memberBodies.enumerated() {
      files.append(
        .sealed(Addresses.file(of: member.url + "body.sealed")) { presenter throws(FileSystemError) in
          var html = ByteBuffer()
          presenter.theme.renderMain(presenter.text(ofMember: index), into: &html)
          return sealer.seal(html.bytes, for: member.audience, path: member.url, part: .body)
        })
      for file in member.opened.files {
        guard let name = sealer.name(of: .asset(file.url), for: member.audience, path: member.url) else { continue }
        files.append(
          .sealed(Addresses.file(of: "\(member.url)\(name).sealed")) { _ throws(FileSystemError) in
            guard let bytes = try FileSystem.read(file.path) else {
              throw FileSystemError("read", file.path, code: ENOENT)
            }
            return sealer.seal(bytes, for: member.audience, path: member.url, part: .asset(file.url))
          })
      }
    }
    for (audience, bytes) in gate.slots {
      let path = Addresses.file(of: SealedFiles.slots(of: audience))
      files.append(.data(path, given: PlannedInput(bytes, in: library)) { $2.append(bytes: $1) })
    }
    self.files = files
  }

  /// The address of an audience's slots.
  static func slots(of audience: String) -> String { "/gate/keys/\(audience).json" }
}
