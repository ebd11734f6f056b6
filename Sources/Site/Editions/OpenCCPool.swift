import Bytes
import Platform
import Synchronization

/// A pool of converters for any number of threads. Opening a converter takes as long as converting a hundred kilobytes,
/// so they are reused: no more are opened than are in use at once.
final class OpenCCPool: Sendable {
  private let configuration: String
  private let idle: Lock<[OpenCC]>

  /// Opens the first converter; returns `nil` if the library or its data is missing or damaged.
  init?(configuration: String) {
    guard let first = OpenCC(configuration: configuration) else { return nil }
    self.configuration = configuration
    idle = Lock([first])
  }

  /// Converts UTF-8 text; returns `nil` if it is not valid.
  func convert(_ text: [UInt8]) -> [UInt8]? {
    guard let converter = idle.withLock({ $0.popLast() }) ?? OpenCC(configuration: configuration) else { return nil }
    defer { idle.withLock { $0.append(converter) } }
    return converter.convert(text)
  }
}
