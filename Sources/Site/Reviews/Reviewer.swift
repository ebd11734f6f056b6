import Names
import SourceFiles

/// A person named in a trailer: `张三`, or `张三 <zhang@example.org>`.
struct Reviewer: Sendable, Equatable {
  /// The name, or the email address if there is no name.
  let name: String
  /// A key that is equal for all scripts and spacings of the name; `nil` if there is no name.
  let nameKey: [UInt8]?
  /// The email address in lower case; `nil` if there is none.
  let mailbox: String?

  /// Parses a person; returns `nil` if the text is empty.
  init?(_ text: some StringProtocol) {
    var written = text.trimmed
    var mailbox: String?
    if written.hasSuffix(">"), let start = written.lastIndex(of: "<") {
      let address = written[written.index(after: start)...].dropLast().trimmed.lowercased()
      mailbox = address.isEmpty ? nil : address
      written = written[..<start].trimmed
    }
    guard let name = written.isEmpty ? mailbox : written else { return nil }
    (self.name, self.mailbox) = (name, mailbox)
    let key = ScriptFolding.key(written)
    nameKey = key.isEmpty ? nil : key
  }
}
