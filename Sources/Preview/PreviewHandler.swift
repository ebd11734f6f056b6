import Bytes

/// Answers requests from the files of a site.
struct PreviewHandler: Sendable {
  let files: StaticFiles
  /// Files that lie on no disk; they come before those that do.
  var memory = MemoryFiles()
  /// What open pages listen to; nil where there is nothing to hear.
  var events: EventBroadcast?
  /// The builds that open pages follow; nil where pages are served as they are.
  var state: PreviewState?

  /// What the server does with a request, by its head.
  func reply(to request: Request, limits: Limits) -> Reply {
    guard let imports = state?.imports, request.method == "POST", request.path == files.prefix + ImportEndpoint.path,
      isLocal(request["host"])
    else { return .response(response(to: request)) }
    return imports.reply(to: request, limits: limits)
  }

  /// The response to a request without content.
  func response(to request: Request) -> Response {
    guard isLocal(request["host"]) else { return Response(.forbidden) }
    guard request.method == "GET" || request.method == "HEAD" else {
      let isKnown = ["POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "CONNECT"].contains(request.method)
      return Response(isKnown ? .methodNotAllowed : .notImplemented, fields: [("Allow", "GET, HEAD")])
    }
    // No browser keeps what is being written: one that still has the worker of another site on this port removes it.
    if request.path == files.prefix + "service-worker.js" { return Response(.notFound) }
    if let events, request.path == files.prefix + EventBroadcast.path {
      return Response(
        .ok, fields: [("Content-Type", "text/event-stream"), ("Cache-Control", "no-store")],
        body: .events(greeting: events.greeting(lastEventID: request["last-event-id"])))
    }
    if state != nil, let asset = script.asset(atTarget: request.path) {
      return Response(
        .ok, fields: [("Content-Type", asset.type), ("Cache-Control", "no-store")], body: .bytes(asset.bytes))
    }
    if let state, let page = copied(request) {
      guard let html = state.copy(page) else { return Response(.notFound) }
      return Response(
        .ok, fields: [("Content-Type", "text/html; charset=utf-8"), ("Cache-Control", "no-store")], body: .bytes(html))
    }
    if let path = files.path(atTarget: request.path), let bytes = memory[path] {
      if let state, Self.isPage(path) { return page(bytes, .ok, state) }
      return memoryResponse(bytes, path: path, to: request)
    }
    switch files.resource(atTarget: request.path) {
    case .file(let path): return file(path, .ok, to: request)
    case .redirect(let target):
      let location = Self.encoded(target + (request.query.map { "?" + $0 } ?? ""))
      return Response(.movedPermanently, fields: [("Location", location)])
    case .missing(let page): return page.map { file($0, .notFound, to: request) } ?? Response(.notFound)
    case .malformed: return Response(.badRequest)
    }
  }

  /// The path of a page whose HTML for another editor a request asks for; nil for other requests.
  private func copied(_ request: Request) -> String? {
    let start = files.prefix + PreviewState.copiesPath
    return request.path.hasPrefix(start) ? String(request.path.dropFirst(start.count)) : nil
  }

  private var script: PreviewScript { PreviewScript(prefix: files.prefix) }

  /// The most bytes of a page that gets the script; a larger file is sent as it is.
  private static let largestPage = 32 << 20

  private static func isPage(_ path: String) -> Bool { path.hasSuffix(".html") }

  /// A page with the script that keeps it up to date, which no browser stores.
  private func page(_ bytes: [UInt8], _ status: Status, _ state: PreviewState) -> Response {
    let build = state.count
    return Response(
      status,
      fields: [
        ("Content-Type", "text/html; charset=utf-8"), ("Cache-Control", "no-store"), ("X-Preview-Build", "\(build)"),
      ],
      body: .bytes(script.adding(to: bytes, build: build)))
  }

  /// A file from memory, which no browser stores: it may hold what only members may read.
  private func memoryResponse(_ bytes: [UInt8], path: String, to request: Request) -> Response {
    let fields = [
      ("Content-Type", MediaType.header(forFileNamed: path)), ("Cache-Control", "no-store"), ("Accept-Ranges", "bytes"),
    ]
    let range = request.method == "GET" && request["if-range"] == nil ? request["range"] : nil
    switch ByteRange(range, count: bytes.count) {
    case .whole: return Response(.ok, fields: fields, body: .bytes(bytes))
    case .unsatisfiable: return unsatisfiable(count: bytes.count)
    case .part(let range):
      return Response(
        .partialContent, fields: fields + [contentRange(range, count: bytes.count)], body: .bytes(Array(bytes[range])))
    }
  }

  /// A file from the disk, whole, in part, or as the client has it already.
  private func file(_ path: String, _ status: Status, to request: Request) -> Response {
    let file: OpenFile
    do throws(OpenFile.Failure) {
      file = try OpenFile(path)
    } catch {
      return Response(error == .outOfDescriptors ? .serviceUnavailable : .notFound)
    }
    if let state, Self.isPage(path), file.size <= Self.largestPage {
      return page(file.read(at: 0, count: file.size), status, state)
    }
    let validators = [("ETag", file.tag.text), ("Cache-Control", "no-cache")]
    let type = ("Content-Type", MediaType.header(forFileNamed: path))
    guard status == .ok else {
      return Response(status, fields: [type, ("Cache-Control", "no-store")], body: .file(file, 0..<file.size))
    }
    if file.tag.matches(request["if-none-match"]) { return Response(.notModified, fields: validators, body: .none) }
    let fields = [type] + validators + [("Accept-Ranges", "bytes")]
    let isFresh = request["if-range"].map { $0 == file.tag.text } ?? true
    switch ByteRange(request.method == "GET" && isFresh ? request["range"] : nil, count: file.size) {
    case .whole: return Response(.ok, fields: fields, body: .file(file, 0..<file.size))
    case .unsatisfiable: return unsatisfiable(count: file.size)
    case .part(let range):
      return Response(
        .partialContent, fields: fields + [contentRange(range, count: file.size)], body: .file(file, range))
    }
  }

  private func contentRange(_ range: Range<Int>, count: Int) -> (String, String) {
    ("Content-Range", "bytes \(range.lowerBound)-\(range.upperBound - 1)/\(count)")
  }

  private func unsatisfiable(count: Int) -> Response {
    Response(.rangeNotSatisfiable, fields: [("Content-Range", "bytes */\(count)")])
  }

  /// Whether the request was made to this machine by number or as localhost.
  ///
  /// A page from elsewhere can make its own name lead here (DNS rebinding) and would then read drafts.
  private func isLocal(_ host: String?) -> Bool {
    guard let host else { return false }
    let parts = host.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count <= 2, parts.dropFirst().allSatisfy({ $0.allSatisfy { $0.isASCII && $0.isNumber } }) else {
      return false
    }
    return parts[0] == "127.0.0.1" || parts[0].lowercased() == "localhost"
  }

  /// A target with what is not ASCII percent-encoded.
  private static func encoded(_ target: String) -> String {
    let digits = Array("0123456789ABCDEF".utf8)
    let bytes = target.utf8.flatMap {
      $0 < 0x80 ? [$0] : [UInt8(ascii: "%"), digits[Int($0 >> 4)], digits[Int($0 & 15)]]
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
