import Platform

/// A connection of a client: what has arrived of its request, and what is still to be sent.
final class Connection {
  /// What a connection is busy with, in the order in which connections are given up where there are too many.
  enum State: Int {
    /// The connection is over.
    case closed
    /// The last response is sent; what still arrives is discarded, so that the client can read the response to its end.
    case closing
    /// No request has begun since the last response.
    case idle
    /// The head of a request is arriving.
    case reading
    /// An open page takes events; browsers connect again by themselves.
    case streaming
    /// A file that a page sends is arriving.
    case uploading
    /// That file is being imported.
    case importing
    /// A response is being sent.
    case writing
  }

  let descriptor: Int32
  private let limits: Limits
  private(set) var state = State.reading
  /// When ``expire(now:)`` is due.
  private(set) var deadline: ContinuousClock.Instant
  /// When bytes last moved.
  private(set) var lastActivity: ContinuousClock.Instant

  private var parser: RequestParser
  private var input: [UInt8] = []
  private var output: [UInt8] = []
  private var sent = 0
  /// What of a file is to be sent after `output`.
  private var file: (source: OpenFile, range: Range<Int>)?
  /// The state after the response.
  private var next = State.closing
  private var discarded = 0
  /// The file that a page sends.
  private var upload: Upload?
  /// Has the loop look at the connection again, from any thread.
  private let wake: @Sendable () -> Void

  private static let chunk = 65_536
  private static let lingering = Duration.seconds(1)
  private static let mostDiscarded = 1 << 20

  init(_ descriptor: Int32, limits: Limits, now: ContinuousClock.Instant, wake: @escaping @Sendable () -> Void) {
    self.descriptor = descriptor
    self.wake = wake
    self.limits = limits
    parser = RequestParser(limits: limits)
    deadline = now + limits.headTime
    lastActivity = now
  }

  deinit { close() }

  /// Closes the connection, whatever it is busy with.
  func close() {
    guard state != .closed else { return }
    state = .closed
    file = nil
    upload = nil
    _ = Platform.close(descriptor)
  }

  /// Whether bytes wait to be sent.
  var isSending: Bool { sent < output.count || file != nil }
  /// Whether bytes that arrive are read: not while a response is made or sent, so that requests cannot pile up.
  var isReceiving: Bool { state != .importing && state != .writing && state != .closed }

  /// Takes the bytes that have arrived, and sends what `respond` answers once they hold a request.
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
      return discarded > Self.mostDiscarded ? close() : ()
    case .idle:
      state = .reading
      deadline = now + limits.headTime
    case .reading, .uploading: break
    }
    lastActivity = now
    input += bytes
    if state == .uploading { return receiveUpload(now: now) }
    answer(now: now, respond: respond)
  }

  /// Sends what the client takes, and answers the requests that it sent in the meantime.
  func proceed(now: ContinuousClock.Instant, respond: (Request) -> Reply) {
    flush(now: now)
    answer(now: now, respond: respond)
  }

  /// Answers the requests that have arrived, one after the other, until one is incomplete or a response must wait.
  private func answer(now: ContinuousClock.Instant, respond: (Request) -> Reply) {
    while state == .reading {
      switch parser.parse(input) {
      case .incomplete: return
      case .rejected(let status):
        input = []
        begin(Response(status), hasBody: true, next: .closing, now: now)
      case .request(let request, let count):
        input.removeFirst(count)
        switch respond(request) {
        case .response(let response):
          var next: State = request.keepsConnection && !response.status.endsConnection ? .idle : .closing
          if case .events = response.body { next = request.method == "HEAD" ? .closing : .streaming }
          begin(response, hasBody: request.method != "HEAD", next: next, now: now)
        case .upload(let upload):
          self.upload = upload
          (state, deadline) = (.uploading, now + limits.contentTime)
          return receiveUpload(now: now)
        }
      }
      flush(now: now)
    }
  }

  /// Begins the import once all of the file has arrived.
  private func receiveUpload(now: ContinuousClock.Instant) {
    guard let upload, input.count >= upload.count else { return }
    input.removeSubrange(upload.count...)
    (state, deadline) = (.importing, now + limits.importTime)
    upload.begin(input, wake: wake)
    input = []
  }

  /// Sends the response to a file once it is imported.
  func answerUpload(now: ContinuousClock.Instant) {
    guard state == .importing, let response = upload?.response else { return }
    upload = nil
    begin(response, hasBody: true, next: .closing, now: now)
    flush(now: now)
  }

  private func begin(_ response: Response, hasBody: Bool, next: State, now: ContinuousClock.Instant) {
    output = response.head(keepsConnection: next == .idle)
    sent = 0
    switch response.body {
    case .bytes(let bytes) where hasBody: output += bytes
    case .events(let greeting) where hasBody: output += greeting
    case .file(let source, let range) where hasBody && !range.isEmpty: file = (source, range)
    default: break
    }
    self.next = next
    state = .writing
    deadline = now + limits.stallTime
  }

  /// Sends what the client takes, at most one piece of a file, so that no download delays the others.
  private func flush(now: ContinuousClock.Instant) {
    while isSending {
      if sent == output.count { guard readNextPiece() else { return close() } }
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

  /// Reads the next piece of the file; false where the file is shorter than it was, which nothing but an end can tell.
  private func readNextPiece() -> Bool {
    guard let (source, range) = file else { return false }
    output = source.read(at: range.lowerBound, count: min(Self.chunk, range.count))
    sent = 0
    let rest = (range.lowerBound + output.count)..<range.upperBound
    file = rest.isEmpty ? nil : (source, rest)
    return !output.isEmpty
  }

  /// Passes to the state after the response.
  private func finish(now: ContinuousClock.Instant) {
    switch state {
    case .streaming: deadline = now + limits.heartbeat
    case .writing:
      state = next
      switch next {
      case .streaming: deadline = now + limits.heartbeat
      case .closing:
        endSending(descriptor)
        deadline = now + Self.lingering
      default:
        state = input.isEmpty ? .idle : .reading
        deadline = now + (input.isEmpty ? limits.idleTime : limits.headTime)
      }
    default: break
    }
  }

  /// Sends bytes of events; a page that does not take them is closed, and connects again if it still lives.
  func push(_ bytes: [UInt8], now: ContinuousClock.Instant) {
    guard state == .streaming || (state == .writing && next == .streaming) else { return }
    guard output.count - sent + bytes.count <= limits.backlog else { return close() }
    if !isSending { deadline = now + limits.stallTime }
    output.removeFirst(sent)
    sent = 0
    output += bytes
  }

  /// Ends what took too long; a stream is sent a comment instead.
  func expire(now: ContinuousClock.Instant) {
    guard now >= deadline else { return }
    switch state {
    case .reading where !input.isEmpty, .uploading:
      input = []
      upload = nil
      begin(Response(.requestTimeout), hasBody: true, next: .closing, now: now)
    case .streaming where !isSending: push(Array(": \n\n".utf8), now: now)
    default: close()
    }
  }
}
