import Bytes
import Platform
import Synchronization

/// Open conversions for any number of threads: each takes one for a text and gives it back. To open one takes as long as to convert a
/// hundred kilobytes, so that no more are opened than threads convert at once.
final class OpenCCPool: Sendable {
  private let configuration: String
  private let idle: Lock<[OpenCC]>

  /// Opens the first conversion; nil where the library or its data is missing or damaged.
  init?(configuration: String) {
    guard let first = OpenCC(configuration: configuration) else { return nil }
    self.configuration = configuration
    idle = Lock([first])
  }

  /// Converts UTF-8; nil where it is not valid.
  func convert(_ text: [UInt8]) -> [UInt8]? {
    guard let converter = idle.withLock({ $0.popLast() }) ?? OpenCC(configuration: configuration) else { return nil }
    defer { idle.withLock { $0.append(converter) } }
    return converter.convert(text)
  }
}
