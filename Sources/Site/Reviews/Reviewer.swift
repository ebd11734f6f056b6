import Names
import SourceFiles

/// A person whom a trailer names: `张三`, or `张三 <zhang@example.org>`.
struct Reviewer: Sendable, Equatable {
  /// The name, or the mailbox where there is none.
  let name: String
  /// What is the same for the name in whatever script and spacing; nil without a name.
  let nameKey: [UInt8]?
  /// The mailbox in lower case; nil without one.
  let mailbox: String?

  /// The person whom a text names; nil where it is empty.
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
