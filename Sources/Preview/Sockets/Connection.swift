import Platform

/// A client connection, with its buffered input and output.
final class Connection {
  /// The state of a connection. If there are too many connections, those in the first states are closed first.
  enum State: Int {
    /// The connection is closed.
    case closed
    /// The last response was sent. Further input is discarded, so that the client can read the response to its end.
    case closing
    /// No request has begun since the last response.
    case idle
    /// A request head is arriving.
    case reading
    /// The connection is an event stream. Browsers reconnect on their own.
    case streaming
    /// An uploaded file is arriving.
    case uploading
    /// The uploaded file is being imported.
    case importing
    /// A response is being sent.
    case writing
  }

  let descriptor: Int32
  private let limits: Limits
  private(set) var state = State.reading
  /// The time at which ``handleDeadline(now:)`` is due.
  private(set) var deadline: ContinuousClock.Instant
  /// The time at which bytes were last received or sent.
  private(set) var lastActivity: ContinuousClock.Instant

  private var parser: RequestParser
  private var input: [UInt8] = []
  private var output: [UInt8] = []
  private var sent = 0
  /// The part of a file to send after `output`.
  private var file: (source: OpenFile, range: Range<Int>)?
  /// The state after the response.
  private var stateAfterResponse = State.closing
  private var discarded = 0
  /// The path of the page that receives events, relative to the site's folder.
  private var page: String?
  /// The file being uploaded.
  private var upload: Upload?
  /// Makes the loop check the connection again. May be called on any thread.
  private let wake: @Sendable () -> Void

  private static let chunkSize = 65_536
  private static let lingerTime = Duration.seconds(1)
  private static let maximumDiscardedBytes = 1 << 20

  init(_ descriptor: Int32, limits: Limits, now: ContinuousClock.Instant, wake: @escaping @Sendable () -> Void) {
    self.descriptor = descriptor
    self.wake = wake
    self.limits = limits
    parser = RequestParser(limits: limits)
    deadline = now + limits.headTime
    lastActivity = now
  }

  deinit { close() }

  /// Closes the connection, regardless of its state.
  func close() {
    guard state != .closed else { return }
    state = .closed
    file = nil
    upload = nil
    _ = Platform.close(descriptor)
  }

  /// The path of the page that receives events on this connection, relative to the site's folder; nil if there is none.
  var openPage: String? { receivesEvents ? page : nil }
  private var receivesEvents: Bool { state == .streaming || (state == .writing && stateAfterResponse == .streaming) }

  /// Whether there are bytes to send.
  var isSending: Bool { sent < output.count || file != nil }
  /// Whether to read input. Input is not read while a response is prepared or sent, so that requests cannot pile up.
  var isReceiving: Bool { state != .importing && state != .writing && state != .closed }

  /// Reads the available input. Once it contains a request, sends the reply of `respond`.
  func receive(now: ContinuousClock.Instant, respond: (Request) -> Reply) {
    var result = 0
    let bytes = [UInt8](unsafeUninitializedCapacity: limits.head) { buffer, count in
      result = read(descriptor, buffer.baseAddress, buffer.count)
      count = max(0, result)
    }
    if result < 0, errno == EAGAIN || errno == EWOULDBLOCK || errno == EINTR { return }
    guard result > 0 else { return close() }
    switch state {
    case .closed, .importing, .writing: return
    case .closing, .streaming:
      discarded += result
      return discarded > Self.maximumDiscardedBytes ? close() : ()
    case .idle:
      state = .reading
      deadline = now + limits.headTime
    case .reading, .uploading: break
    }
    lastActivity = now
    input += bytes
    if state == .uploading { return receiveUpload(now: now) }
    respondToRequests(now: now, respond: respond)
  }

  /// Sends as much as the client accepts, then replies to the requests that have arrived in the meantime.
  func send(now: ContinuousClock.Instant, respond: (Request) -> Reply) {
    flush(now: now)
    respondToRequests(now: now, respond: respond)
  }

  /// Replies to the requests in the input, until one is incomplete or a response must wait.
  private func respondToRequests(now: ContinuousClock.Instant, respond: (Request) -> Reply) {
    while state == .reading {
      switch parser.parse(input) {
      case .incomplete: return
      case .rejected(let status):
        input = []
        beginResponse(Response(status), hasBody: true, next: .closing, now: now)
      case .request(let request, let count):
        input.removeFirst(count)
        switch respond(request) {
        case .response(let response):
          var next: State = request.keepsConnection && !response.status.endsConnection ? .idle : .closing
          if case .events(_, let page) = response.body {
            next = request.method == "HEAD" ? .closing : .streaming
            self.page = page
          }
          beginResponse(response, hasBody: request.method != "HEAD", next: next, now: now)
        case .upload(let upload):
          self.upload = upload
          (state, deadline) = (.uploading, now + limits.contentTime)
          return receiveUpload(now: now)
        }
      }
      flush(now: now)
    }
  }

  /// Starts the import once the whole file has arrived.
  private func receiveUpload(now: ContinuousClock.Instant) {
    guard let upload, input.count >= upload.count else { return }
    input.removeSubrange(upload.count...)
    (state, deadline) = (.importing, now + limits.importTime)
    upload.startImport(input, wake: wake)
    input = []
  }

  /// Sends the response to an upload once the file is imported.
  func respondToUpload(now: ContinuousClock.Instant) {
    guard state == .importing, let response = upload?.response else { return }
    upload = nil
    beginResponse(response, hasBody: true, next: .closing, now: now)
    flush(now: now)
  }

  private func beginResponse(_ response: Response, hasBody: Bool, next: State, now: ContinuousClock.Instant) {
    output = response.head(keepsConnection: next == .idle)
    sent = 0
    switch response.body {
    case .bytes(let bytes) where hasBody: output += bytes
    case .events(let greeting, _) where hasBody: output += greeting
    case .file(let source, let range) where hasBody && !range.isEmpty: file = (source, range)
    default: break
    }
    self.stateAfterResponse = next
    state = .writing
    deadline = now + limits.stallTime
  }

  /// Sends as much as the client accepts, but at most one chunk of a file, so that no download delays other
  /// connections.
  private func flush(now: ContinuousClock.Instant) {
    while isSending {
      if sent == output.count { guard readNextChunk() else { return close() } }
      let count = output.withUnsafeBytes { sendBytes(descriptor, UnsafeRawBufferPointer(rebasing: $0[sent...])) }
      if count < 0, errno == EINTR { continue }
      if count < 0, errno == EAGAIN || errno == EWOULDBLOCK { return }
      guard count > 0 else { return close() }
      sent += count
      (lastActivity, deadline) = (now, now + limits.stallTime)
      if file != nil, sent == output.count { return }
    }
    output = []
    sent = 0
    finish(now: now)
  }

  /// Reads the next chunk of the file. Returns false if the file has become shorter, in which case only closing the
  /// connection can signal the error.
  private func readNextChunk() -> Bool {
    guard let (source, range) = file else { return false }
    output = source.read(at: range.lowerBound, count: min(Self.chunkSize, range.count))
    sent = 0
    let rest = (range.lowerBound + output.count)..<range.upperBound
    file = rest.isEmpty ? nil : (source, rest)
    return !output.isEmpty
  }

  /// Enters the state after the response.
  private func finish(now: ContinuousClock.Instant) {
    switch state {
    case .streaming: deadline = now + limits.heartbeat
    case .writing:
      state = stateAfterResponse
      switch stateAfterResponse {
      case .streaming: deadline = now + limits.heartbeat
      case .closing:
        endSending(descriptor)
        deadline = now + Self.lingerTime
      default:
        state = input.isEmpty ? .idle : .reading
        deadline = now + (input.isEmpty ? limits.idleTime : limits.headTime)
      }
    default: break
    }
  }

  /// Sends event bytes. If the client does not keep up, the connection is closed; a page that is still open reconnects.
  func push(_ bytes: [UInt8], now: ContinuousClock.Instant) {
    guard receivesEvents else { return }
    guard output.count - sent + bytes.count <= limits.backlog else { return close() }
    if !isSending { deadline = now + limits.stallTime }
    output.removeFirst(sent)
    sent = 0
    output += bytes
  }

  /// Closes the connection if its deadline has passed. An event stream is sent a comment instead.
  func handleDeadline(now: ContinuousClock.Instant) {
    guard now >= deadline else { return }
    switch state {
    case .reading where !input.isEmpty, .uploading:
      input = []
      upload = nil
      beginResponse(Response(.requestTimeout), hasBody: true, next: .closing, now: now)
    case .streaming where !isSending: push(Array(": \n\n".utf8), now: now)
    default: close()
    }
  }
}
