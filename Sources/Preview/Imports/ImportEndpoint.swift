import Bytes
import Dispatch
import Synchronization

/// Accepts files dropped on pages of the preview, from these pages only and one at a time.
///
/// A page of another site can send a request to this machine, but it can neither forge its `Origin` nor read the token,
/// and the field that carries the token triggers a preflight request. Source: Fetch Standard, "CORS protocol".
final class ImportEndpoint: Sendable {
  /// The path to which files are sent, below the site's prefix.
  static let path = ".xinglin/import"
  /// The name of the field that carries the token.
  static let tokenFieldName = "x-xinglin-token"

  /// A secret that only pages of this preview know.
  let token: String
  let queue = DispatchQueue(label: "xinglin.import")
  let importFile: @Sendable (DroppedFile) -> ImportOutcome
  private let isBusy = Lock(false)
  private static let maximumNameLength = 255

  init(_ work: @escaping @Sendable (DroppedFile) -> ImportOutcome) {
    var generator = SystemRandomNumberGenerator()
    token = (0..<4).map { _ in String(UInt32.random(in: 0x1000_0000...(.max), using: &generator), radix: 16) }.joined()
    self.importFile = work
  }

  /// Returns the reply to a request to send a file, based on its head alone.
  func reply(to request: Request, limits: Limits) -> Reply {
    guard isSameOrigin(request) else { return .response(Response(.forbidden)) }
    guard request["transfer-encoding"] == nil, let length = request["content-length"] else {
      return .response(Response(.lengthRequired))
    }
    guard let name = Self.name(in: request.query), !length.isEmpty,
      length.utf8.allSatisfy({ (0x30...0x39).contains($0) })
    else { return .response(Response(.badRequest)) }
    // A number too large for `Int` is also too large for the limit.
    guard let count = Int(length), count <= limits.content else { return .response(Response(.contentTooLarge)) }
    guard acquire() else { return .response(Response(.conflict)) }
    return .upload(Upload(name: name, count: count, endpoint: self))
  }

  /// Whether the request comes from a page of this preview.
  private func isSameOrigin(_ request: Request) -> Bool {
    guard let host = request["host"], request["origin"] == "http://" + host else { return false }
    guard ["same-origin", nil].contains(request["sec-fetch-site"]) else { return false }
    return request[Self.tokenFieldName] == token
  }

  /// Returns the file name in `name=…`, or nil if it is hidden or not a single path component.
  static func name(in query: String?) -> String? {
    guard let query, query.hasPrefix("name="), let name = PercentEncoding.decodedText(query.dropFirst(5)) else {
      return nil
    }
    let isPlain = name.unicodeScalars.allSatisfy { $0.value >= 0x20 && $0.value != 0x7F && $0 != "/" && $0 != "\\" }
    return isPlain && !name.isEmpty && !name.hasPrefix(".") && name.utf8.count <= maximumNameLength ? name : nil
  }

  private func acquire() -> Bool {
    isBusy.withLock { isTaken in
      defer { isTaken = true }
      return !isTaken
    }
  }

  /// Releases the endpoint for the next file.
  func release() { isBusy.withLock { $0 = false } }
}

/// The server's reaction to a request head.
enum Reply {
  /// Respond immediately.
  case response(Response)
  /// Receive the file that follows, and respond later.
  case upload(Upload)
}
