/// Parses the head of a request incrementally. Source: RFC 9112.
///
/// Bytes that were already searched for the end of the head are not searched again, so slow clients cost linear time.
struct RequestParser {
  /// The result of parsing.
  enum Outcome: Equatable {
    /// The head is incomplete.
    case incomplete
    /// A complete head of `count` bytes.
    case request(Request, count: Int)
    /// A head that the server rejects.
    case rejected(Status)
  }

  private let limits: Limits
  /// The offset up to which the end of the head was searched for.
  private var searchOffset = 0

  init(limits: Limits) { self.limits = limits }

  /// Parses the head at the beginning of `bytes`, which must begin with the bytes of the previous call.
  mutating func parse(_ bytes: [UInt8]) -> Outcome {
    guard let end = end(of: bytes) else {
      return bytes.count > limits.head ? .rejected(.headerFieldsTooLarge) : .incomplete
    }
    searchOffset = 0
    guard end <= limits.head else { return .rejected(.headerFieldsTooLarge) }
    var lines = bytes[..<(end - 4)].split(separator: 0x0A, omittingEmptySubsequences: false)
    // All lines except the last still end with CR.
    for index in lines.indices.dropLast() {
      guard lines[index].last == 0x0D else { return .rejected(.badRequest) }
      lines[index].removeLast()
    }
    return request(lines, count: end)
  }

  /// Returns the offset after the empty line, or nil if it has not arrived.
  private mutating func end(of bytes: [UInt8]) -> Int? {
    var index = max(3, searchOffset)
    while index < bytes.count {
      if bytes[index] == 0x0A, bytes[index - 1] == 0x0D, bytes[index - 2] == 0x0A, bytes[index - 3] == 0x0D {
        return index + 1
      }
      index += 1
    }
    searchOffset = bytes.count
    return nil
  }

  private func request(_ lines: [ArraySlice<UInt8>], count: Int) -> Outcome {
    guard let first = lines.first, first.count <= limits.requestLine else { return .rejected(.uriTooLong) }
    let words = first.split(separator: 0x20, omittingEmptySubsequences: false)
    guard words.count == 3, Self.isToken(words[0]), words[1].allSatisfy({ $0 > 0x20 && $0 != 0x7F }),
      let target = String(validating: words[1], as: UTF8.self)
    else { return .rejected(.badRequest) }
    let isOld = words[2].elementsEqual("HTTP/1.0".utf8)
    guard isOld || words[2].elementsEqual("HTTP/1.1".utf8) else {
      return .rejected(words[2].starts(with: "HTTP/".utf8) ? .versionNotSupported : .badRequest)
    }
    guard lines.count - 1 <= limits.fields else { return .rejected(.headerFieldsTooLarge) }
    var fields: [Request.Field] = []
    for line in lines.dropFirst() {
      guard let field = Self.field(line) else { return .rejected(.badRequest) }
      fields.append(field)
    }
    guard fields.count(where: { $0.name == "host" }) <= 1 else { return .rejected(.badRequest) }
    var resource = target[...]
    if let (authority, rest) = Self.absoluteForm(target) {
      // The host of an absolute target takes precedence. Source: RFC 9112, section 3.2.2.
      fields.removeAll { $0.name == "host" }
      fields.append(Request.Field(name: "host", value: authority))
      resource = rest.first == "/" ? rest : "/" + rest
    }
    let parts = resource.split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
    let request = Request(
      method: String(decoding: words[0], as: UTF8.self), path: String(parts[0]),
      query: parts.count > 1 ? String(parts[1]) : nil, isHTTP10: isOld, fields: fields)
    return .request(request, count: count)
  }

  /// Splits a target in absolute form into its authority and the rest; nil for other targets.
  private static func absoluteForm(_ target: String) -> (authority: String, rest: Substring)? {
    let scheme = "http://"
    guard target.prefix(scheme.count).lowercased() == scheme else { return nil }
    let address = target.dropFirst(scheme.count)
    let authority = address.prefix { $0 != "/" && $0 != "?" }
    return (String(authority), address[authority.endIndex...])
  }

  /// Parses a field line. Returns nil for line folding, white space before the colon, and control characters.
  private static func field(_ line: ArraySlice<UInt8>) -> Request.Field? {
    guard let colon = line.firstIndex(of: UInt8(ascii: ":")), isToken(line[..<colon]) else { return nil }
    var value = line[(colon + 1)...]
    while let byte = value.first, byte == 0x20 || byte == 0x09 { value.removeFirst() }
    while let byte = value.last, byte == 0x20 || byte == 0x09 { value.removeLast() }
    guard value.allSatisfy({ ($0 >= 0x20 && $0 != 0x7F) || $0 == 0x09 }) else { return nil }
    return Request.Field(
      name: String(decoding: line[..<colon], as: UTF8.self).lowercased(), value: String(decoding: value, as: UTF8.self))
  }

  /// Whether `bytes` form a token. Source: RFC 9110, section 5.6.2.
  private static func isToken(_ bytes: ArraySlice<UInt8>) -> Bool {
    !bytes.isEmpty
      && bytes.allSatisfy { byte in
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
        default: "!#$%&'*+-.^_`|~".utf8.contains(byte)
        }
      }
  }
}
