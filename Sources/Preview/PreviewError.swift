import Diagnostics

/// The reason that a preview cannot start.
package enum PreviewError: Error, Sendable, Equatable {
  /// The folder to serve does not exist.
  case noFolder(String)
  /// None of the ports is free.
  case noFreePort([UInt16])
  /// A socket operation failed with this error number.
  case system(Int32)

  /// The reason, and what to do about it.
  package var message: Message {
    switch self {
    case .noFolder(let path):
      Message(zh: "没有文件夹 \(path)，请先生成网站", en: "folder not found: \(path); build the site first")
    case .noFreePort(let ports):
      Message(
        zh: "端口 \(Self.list(ports)) 被占用，请用 --port 换一个",
        en: "port \(Self.list(ports)) is in use; choose another one with --port")
    case .system(let code):
      Message(
        zh: "不能打开端口：\(Message.systemReason(code).chinese)，请关掉一些程序再试",
        en: "cannot open a port: \(Message.systemReason(code).english)")
    }
  }

  private static func list(_ ports: [UInt16]) -> String {
    guard let first = ports.first, let last = ports.last, first != last else { return ports.map(String.init).joined() }
    return "\(first)–\(last)"
  }
}
