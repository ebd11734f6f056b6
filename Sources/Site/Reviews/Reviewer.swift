import Names
import SourceFiles

/// A person whom a trailer names: `张三`, or `张三 <zhang@example.org>`.
struct Reviewer: Sendable, Equatable {
  /// The name, or the mailbox where there is none.
  let name: String
  private let nameKey: [UInt8]
  private let mailbox: String?

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
    nameKey = written.isEmpty ? [] : ScriptFolding.key(written)
  }

  /// Whether both are one person: by name in whatever script and spacing, or by mailbox.
  func isSamePerson(as other: Reviewer) -> Bool {
    if !nameKey.isEmpty, nameKey == other.nameKey { return true }
    return mailbox.map { $0 == other.mailbox } ?? false
  }
}
