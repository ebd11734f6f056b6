import Diagnostics

extension Problem {
  /// Why a file could not be read, in words; of an error that is no fault of a file, nothing more than that.
  package static func reason(_ error: any Error) -> Message {
    guard let fault = error as? FileFault else { return Message(zh: "读不了", en: "cannot be read") }
    return unreadable(fault).message
  }

  /// A fault in words.
  package static func unreadable(_ fault: FileFault) -> Problem {
    switch fault {
    case .missing: .vanishedFile
    case .tooLarge(let limit): .fileTooLarge(limit: limit)
    case .failed(let reason): .unreadableFile(reason)
    }
  }
}
