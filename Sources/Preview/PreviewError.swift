import Diagnostics
import Foundation

/// Why a preview cannot begin.
public enum PreviewError: Error, Sendable, Equatable {
  /// The folder to serve is not there.
  case noFolder(String)
  /// None of the ports is free.
  case noFreePort([UInt16])

  /// The reason in words, and what to do.
  public var message: Message {
    switch self {
    case .noFolder(let path):
      Message(zh: "没有文件夹 \(path)，请先生成网站。", en: "There is no folder \(path); build the site first.")
    case .noFreePort(let ports):
      Message(
        zh: "端口 \(Self.list(ports)) 被占用，请用 --port 换一个。",
        en: "Port \(Self.list(ports)) is in use; choose another with --port.")
    }
  }

  private static func list(_ ports: [UInt16]) -> String {
    guard let first = ports.first, let last = ports.last, first != last else { return ports.map(String.init).joined() }
    return "\(first)–\(last)"
  }
}

/// What the system says of a port that cannot be had.
enum AddressInUse {
  static let codes: Set<Int32> = [EADDRINUSE, EACCES]
}
