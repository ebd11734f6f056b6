@testable import Preview

extension Reader {
  /// Reads the head of a request to the preview.
  func readRequest(_ bytes: [UInt8]) {
    var parser = RequestParser(limits: Limits())
    guard case .request(let request, let count) = parser.parse(bytes) else { return }
    precondition(count <= bytes.count)
    if let path = RequestPath(request.path), path.isSafe { precondition(!path.components.contains("..")) }
    _ = ByteRange(request["range"], count: 10)
  }

  /// Reads the head of an upload request.
  func readUpload(_ bytes: [UInt8]) {
    var parser = RequestParser(limits: Limits())
    guard case .request(let request, _) = parser.parse(bytes) else { return }
    if let name = ImportEndpoint.name(in: request.query) {
      precondition(!name.isEmpty && !name.hasPrefix(".") && !name.contains { "/\\\0\n".contains($0) })
    }
    let own = Request(
      method: "POST", path: "/" + ImportEndpoint.path, query: request.query,
      fields: request.fields.filter {
        !["host", "origin", "sec-fetch-site", ImportEndpoint.tokenFieldName].contains($0.name)
      }
        + [
          Request.Field(name: "host", value: "localhost:1"), Request.Field(name: "origin", value: "http://localhost:1"),
          Request.Field(name: ImportEndpoint.tokenFieldName, value: Self.endpoint.token),
        ])
    guard case .upload(let upload) = Self.endpoint.reply(to: own, limits: Limits()) else { return }
    precondition(upload.count >= 0 && upload.count <= Limits().content)
  }

  private static let endpoint = ImportEndpoint { _ in .rejected([]) }
}
