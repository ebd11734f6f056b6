import Diagnostics

extension Problem {
  /// Returns why a file could not be read; for an error that is not a ``FileError``, only that it could not.
  package static func reason(_ error: any Error) -> Message {
    guard let fault = error as? FileError else { return Message(zh: "读不了", en: "cannot be read") }
    return unreadable(fault).message
  }

  /// Returns the problem to report for a file error.
  package static func unreadable(_ fault: FileError) -> Problem {
    switch fault {
    case .missing: .vanishedFile
    case .tooLarge(let limit): .fileTooLarge(limit: limit)
    case .failed(let reason): .unreadableFile(reason)
    }
  }
}
