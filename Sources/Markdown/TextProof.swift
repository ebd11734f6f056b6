import Diagnostics

/// Proofreads running text by what a site knows: its own list of words, and who held which post.
package protocol TextProof: Sendable {
  /// Reports each fault in `utf8` with the bytes where it stands, in order.
  func check(_ utf8: UnsafeBufferPointer<UInt8>, _ report: (Range<Int>, Problem) -> Void)
}
