import Diagnostics

extension Problem {
  /// Returns why a file could not be read; for an error that is not a ``FileFault``, only that it could not.
  package static func reason(_ error: any Error) -> Message {
    guard let fault = error as? FileFault else { return Message(zh: "读不了", en: "cannot be read") }
    return unreadable(fault).message
  }

  /// Returns the problem to report for a fault.
  package static func unreadable(_ fault: FileFault) -> Problem {
    switch fault {
    case .missing: .vanishedFile
    case .tooLarge(let limit): .fileTooLarge(limit: limit)
    case .failed(let reason): .unreadableFile(reason)
    }
  }
}
