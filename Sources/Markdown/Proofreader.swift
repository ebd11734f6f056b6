import Diagnostics

/// Proofreads text against a site's data: its word list, and who held which post.
package protocol Proofreader: Sendable {
  /// Reports each problem in `utf8` with its byte range, in order.
  func check(_ utf8: UnsafeBufferPointer<UInt8>, _ report: (Range<Int>, Problem) -> Void)
}
