import FlyingFox
import Foundation

/// Turns requests into answers from the files.
struct PreviewHandler: HTTPHandler {
  let files: StaticFiles
  /// Files that are on no disk, by their path below the folder.
  var memory: [String: [UInt8]] = [:]

  func handleRequest(_ request: HTTPRequest) async throws -> HTTPResponse {
    guard isLocal(request.headers[.host]) else { return answer(.forbidden, to: request) }
    guard request.method == .GET || request.method == .HEAD else {
      return answer(.methodNotAllowed, headers: [HTTPHeader("Allow"): "GET, HEAD"], to: request)
    }
    if let path = files.path(atTarget: request.target.path()), let bytes = memory[path] {
      return answer(.ok, headers: [.contentType: MediaType.ofFile(named: path)], body: Data(bytes), to: request)
    }
    switch files.resource(atTarget: request.target.path()) {
    case .file(let path): return try file(path, .ok, to: request)
    case .redirect(let target):
      let query = request.target.query()
      return answer(.movedPermanently, headers: [.location: target + (query.isEmpty ? "" : "?" + query)], to: request)
    case .missing(let page):
      return try page.map { try file($0, .notFound, to: request) } ?? answer(.notFound, to: request)
    case .malformed: return answer(.badRequest, to: request)
    }
  }

  private func file(_ path: String, _ status: HTTPStatusCode, to request: HTTPRequest) throws -> HTTPResponse {
    let body = try Data(contentsOf: URL(fileURLWithPath: path))
    return answer(status, headers: [.contentType: MediaType.ofFile(named: path)], body: body, to: request)
  }

  /// An answer without a body to HEAD, with the length that the body would have.
  private func answer(
    _ status: HTTPStatusCode, headers: [HTTPHeader: String] = [:], body: Data? = nil, to request: HTTPRequest
  ) -> HTTPResponse {
    let body = body ?? Data("\(status.code) \(status.phrase)\n".utf8)
    var headers = headers
    headers[.cacheControl] = "no-store"
    headers[HTTPHeader("X-Content-Type-Options")] = "nosniff"
    headers[.contentLength] = String(body.count)
    if headers[.contentType] == nil { headers[.contentType] = "text/plain; charset=utf-8" }
    return HTTPResponse(
      statusCode: status, headers: HTTPHeaders(headers), body: request.method == .HEAD ? Data() : body)
  }

  /// Whether the request was made to this machine by number or as localhost.
  ///
  /// A page from elsewhere can have its own name lead here (DNS rebinding) and would then read drafts.
  private func isLocal(_ host: String?) -> Bool {
    guard let host else { return false }
    let name = host.split(separator: ":", omittingEmptySubsequences: false)[0]
    return name == "127.0.0.1" || name.lowercased() == "localhost"
  }
}
