import ArgumentParser
import Content
import Diagnostics
import Entities
import Essentials
import Gate
import SourceFiles

/// The options of every `gate` command.
struct GateOptions: ParsableArguments {
  @Option(help: .localized("读者群", "the audience"))
  var audience = "hcp"

  @Option(help: .localized("内容目录", "the content folder"))
  var content = "content"

  @Option(help: .localized("消息的语言", "the language of messages"))
  var lang = MessageLanguage.chinese

  /// The folder with the audiences' files.
  var folder: GateFolder { GateFolder(content: ContentOptions.trimmed(content)) }

  /// Returns the keys from the environment; nil if it contains none.
  func keyringIfSet() throws(GateError) -> Keyring? {
    try Keyring(environment: ProcessInfo.processInfo.environment)
  }

  /// Returns the keys from the environment.
  func keyring() throws(GateError) -> Keyring {
    guard let keyring = try keyringIfSet() else { throw .noKeys }
    return keyring
  }

  /// The current time in seconds since 1970-01-01T00:00:00Z.
  static var now: Int { Int(Date().timeIntervalSince1970) }

  /// Returns the date in mainland China as used in histories and lists of codes: `2025-06-01`.
  static func day(_ seconds: Int = now) -> String {
    let date = Timestamp(secondsSinceEpoch: seconds, zone: .shanghai)
    let parts = [date.month, date.day].map { $0 < 10 ? "0\($0)" : "\($0)" }
    return "\(date.year)-\(parts.joined(separator: "-"))"
  }

  /// Reads the audience's file, changes it and writes it back, holding the lock of the key folder. `event` is recorded
  /// in the history if the change starts a new epoch.
  func updateAudience(
    recording event: AudienceHistory.Event?, _ change: (inout AudienceFile, AudienceHistory) throws(GateError) -> Void
  ) throws(GateError) -> AudienceFile {
    try folder.withExclusiveLock { () throws(GateError) in
      let text = try folder.audience(audience)
      var file = text.file
      try change(&file, text.history)
      if let event { try folder.write(file, event, day: Self.day()) } else { try folder.write(file) }
      return file
    }
  }

  /// Returns the content; nil if it has errors.
  func library() -> Library? {
    let options = ReadOptions(
      contentPath: ContentOptions.trimmed(content), now: Self.now,
      jobs: ProcessInfo.processInfo.activeProcessorCount)
    return ContentReader(options).read().library
  }

  /// Returns a message in the selected language.
  func callAsFunction(_ chinese: String, _ english: String) -> String { Message(zh: chinese, en: english)[lang] }

  /// Writes a line to standard output.
  func writeLine(_ chinese: String, _ english: String) { Terminal.standardOutput.writeLine(self(chinese, english)) }

  /// Runs `work`; an error is reported and ends the command.
  func run(_ work: () throws(GateError) -> Void) throws {
    do throws(GateError) {
      try work()
    } catch {
      Terminal.standardError.writeLine("xinglin: " + error.message[lang])
      throw error.exitCode
    }
  }

  /// Verifies that output was written before anything depends on a secret that is shown only once.
  func checkOutput() throws(GateError) {
    do throws(Terminal.Failure) {
      try Terminal.standardOutput.check()
    } catch {
      throw .inaccessibleFile("stdout", reason: error.message)
    }
  }
}

extension GateError {
  /// The exit status of the command.
  fileprivate var exitCode: ExitCode {
    switch self {
    case .invalidAudience, .unknownAudience, .existingAudience, .invalidCode, .unknownCode, .unknownReader,
      .ambiguousReader, .noApplication, .notApproved, .messageTooLong:
      ExitStatus.usage
    case .noKeys, .unreadableKeys, .damagedKeys, .noEditorKey, .damagedEditorKey, .wrongSite, .wrongKeys,
      .noApplicationStore,
      .noRetention,
      .noSigningKey, .signingFailed, .noSigners, .unlistedSigner:
      ExitStatus.configuration
    case .invalidFile, .inaccessibleFile, .encryptionFailed: ExitStatus.inputOutput
    }
  }
}
