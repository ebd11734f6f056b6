import Diagnostics

extension Problem {
  /// A fault in words.
  package static func unreadable(_ fault: FileFault) -> Problem {
    switch fault {
    case .missing: .vanishedFile
    case .tooLarge(let limit): .fileTooLarge(limit: limit)
    case .failed(let reason): .unreadableFile(reason)
    }
  }
}
