import Bytes

/// Responds to requests with the files of a site.
struct PreviewHandler: Sendable {
  let files: StaticFiles
  /// In-memory files, which take precedence over those on disk.
  var memory = MemoryFiles()
  /// The events for open pages, or nil if there are none.
  var events: EventBroadcast?
  /// The state that open pages follow, or nil if pages are served unchanged.
  var state: PreviewState?

  /// Returns the reaction to a request, based on its head.
  func reply(to request: Request, limits: Limits) -> Reply {
    guard let imports = state?.imports, request.method == "POST", request.path == files.prefix + ImportEndpoint.path,
      isLocal(request["host"])
    else { return .response(response(to: request)) }
    return imports.reply(to: request, limits: limits)
  }

  /// Returns the response to a request without content.
  func response(to request: Request) -> Response {
    guard isLocal(request["host"]) else { return Response(.forbidden) }
    guard request.method == "GET" || request.method == "HEAD" else {
      let isKnown = ["POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "CONNECT"].contains(request.method)
      return Response(isKnown ? .methodNotAllowed : .notImplemented, fields: [("Allow", "GET, HEAD")])
    }
    // The preview has no service worker. The 404 makes a browser remove the worker of another site previously served on
    // this port.
    if request.path == files.prefix + "service-worker.js" { return Response(.notFound) }
    if let events, request.path == files.prefix + EventBroadcast.path {
      return Response(
        .ok, fields: [("Content-Type", "text/event-stream"), ("Cache-Control", "no-store")],
        body: .events(initialBytes: events.initialBytes(lastEventID: request["last-event-id"]), page: openPage(request))
      )
    }
    if state != nil, let asset = script.asset(atTarget: request.path) {
      return Response(
        .ok, fields: [("Content-Type", asset.type), ("Cache-Control", "no-store")], body: .bytes(asset.bytes))
    }
    if let state, let page = weChatPagePath(request) {
      guard let html = state.weChatHTML(page) else { return Response(.notFound) }
      return Response(
        .ok, fields: [("Content-Type", "text/html; charset=utf-8"), ("Cache-Control", "no-store")], body: .bytes(html))
    }
    if let path = files.path(atTarget: request.path), let bytes = memory[path] {
      if let state, Self.isPage(path) { return pageResponse(bytes, status: .ok, state: state) }
      return memoryResponse(bytes, path: path, to: request)
    }
    switch files.resource(atTarget: request.path) {
    case .file(let path): return fileResponse(at: path, status: .ok, to: request)
    case .redirect(let target):
      let location = Self.encoded(target + (request.query.map { "?" + $0 } ?? ""))
      return Response(.movedPermanently, fields: [("Location", location)])
    case .missing(let page):
      return page.map { fileResponse(at: $0, status: .notFound, to: request) } ?? Response(.notFound)
    case .malformed: return Response(.badRequest)
    }
  }

  /// Returns the path of the page that requests events, relative to the site's folder, or nil if the request names
  /// none.
  private func openPage(_ request: Request) -> String? {
    guard let query = request.query, query.hasPrefix("page="),
      let target = PercentEncoding.decodedText(query.dropFirst(5))
    else { return nil }
    return files.path(atTarget: target)
  }

  /// Returns the path of the page whose HTML for WeChat's editor is requested, or nil for other requests.
  private func weChatPagePath(_ request: Request) -> String? {
    let start = files.prefix + PreviewState.weChatPath
    return request.path.hasPrefix(start) ? String(request.path.dropFirst(start.count)) : nil
  }

  private var script: PreviewScript { PreviewScript(prefix: files.prefix) }

  /// The maximum size of a page to which the script is added, in bytes. A larger page is sent unchanged.
  private static let maximumPageSize = 32 << 20

  private static func isPage(_ path: String) -> Bool { path.hasSuffix(".html") }

  /// Returns a page with the script that keeps it up to date. It must not be cached.
  private func pageResponse(_ bytes: [UInt8], status: Status, state: PreviewState) -> Response {
    let build = state.buildNumber
    return Response(
      status,
      fields: [
        ("Content-Type", "text/html; charset=utf-8"), ("Cache-Control", "no-store"), ("X-Preview-Build", "\(build)"),
      ],
      body: .bytes(script.adding(to: bytes, build: build)))
  }

  /// Returns a file from memory. It must not be cached, since it may contain members-only text.
  private func memoryResponse(_ bytes: [UInt8], path: String, to request: Request) -> Response {
    let fields = [
      ("Content-Type", MediaType.header(forFileNamed: path)), ("Cache-Control", "no-store"), ("Accept-Ranges", "bytes"),
    ]
    let range = request.method == "GET" && request["if-range"] == nil ? request["range"] : nil
    switch ByteRange(range, count: bytes.count) {
    case .whole: return Response(.ok, fields: fields, body: .bytes(bytes))
    case .unsatisfiable: return unsatisfiableResponse(count: bytes.count)
    case .part(let range):
      return Response(
        .partialContent, fields: fields + [contentRange(range, count: bytes.count)], body: .bytes(Array(bytes[range])))
    }
  }

  /// Returns a file from disk: all of it, a range, or status 304.
  private func fileResponse(at path: String, status: Status, to request: Request) -> Response {
    let file: OpenFile
    do throws(OpenFile.Failure) {
      file = try OpenFile(path)
    } catch {
      return Response(error == .outOfDescriptors ? .serviceUnavailable : .notFound)
    }
    if let state, Self.isPage(path), file.size <= Self.maximumPageSize {
      return pageResponse(file.read(at: 0, count: file.size), status: status, state: state)
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
    case .unsatisfiable: return unsatisfiableResponse(count: file.size)
    case .part(let range):
      return Response(
        .partialContent, fields: fields + [contentRange(range, count: file.size)], body: .file(file, range))
    }
  }

  private func contentRange(_ range: Range<Int>, count: Int) -> (String, String) {
    ("Content-Range", "bytes \(range.lowerBound)-\(range.upperBound - 1)/\(count)")
  }

  private func unsatisfiableResponse(count: Int) -> Response {
    Response(.rangeNotSatisfiable, fields: [("Content-Range", "bytes */\(count)")])
  }

  /// Whether the request was addressed to this machine as localhost or by its loopback address.
  ///
  /// Otherwise a page of another site could make its own host name resolve to this machine (DNS rebinding) and read
  /// drafts.
  private func isLocal(_ host: String?) -> Bool {
    guard let host else { return false }
    let parts = host.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count <= 2, parts.dropFirst().allSatisfy({ $0.allSatisfy { $0.isASCII && $0.isNumber } }) else {
      return false
    }
    return parts[0] == "127.0.0.1" || parts[0].lowercased() == "localhost"
  }

  /// Percent-encodes the characters of a target that are not ASCII.
  private static func encoded(_ target: String) -> String {
    let digits = Array("0123456789ABCDEF".utf8)
    let bytes = target.utf8.flatMap {
      $0 < 0x80 ? [$0] : [UInt8(ascii: "%"), digits[Int($0 >> 4)], digits[Int($0 & 15)]]
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
