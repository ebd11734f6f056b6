extension Hash64 {
  /// An incremental hash; the result equals the hash of all bytes at once.
  public struct Stream: Sendable {
    private var lanes = Hash64.initialLanes
    private var pending: [UInt8] = []
    private var count = 0

    /// Creates a stream without bytes.
    public init() {}

    /// Appends bytes.
    public mutating func append(_ bytes: UnsafeRawBufferPointer) {
      count += bytes.count
      var rest = bytes[...]
      if !pending.isEmpty {
        let missing = rest.prefix(Hash64.stripe - pending.count)
        pending += missing
        rest = rest.dropFirst(missing.count)
        guard pending.count == Hash64.stripe else { return }
        pending.withUnsafeBytes { Hash64.consume($0, into: &lanes) }
        pending.removeAll(keepingCapacity: true)
      }
      let whole = rest.count / Hash64.stripe * Hash64.stripe
      Hash64.consume(UnsafeRawBufferPointer(rebasing: rest.prefix(whole)), into: &lanes)
      pending += rest.dropFirst(whole)
    }

    /// The hash of the bytes so far.
    public var hash: Hash64 {
      pending.withUnsafeBytes { rest in
        Hash64(value: Hash64.finished(count < Hash64.stripe ? nil : lanes, rest: rest, count: count))
      }
    }
  }
}
