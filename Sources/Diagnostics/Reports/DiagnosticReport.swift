import Bytes

/// Tells diagnostics to people or to machines; it writes bytes and prints nothing.
package protocol DiagnosticReport {
  /// Appends the report of `diagnostics`, in their order, to `out`.
  func write(_ diagnostics: [Diagnostic], to out: inout ByteBuffer)
}

extension DiagnosticReport {
  /// The report of `diagnostics` as bytes.
  package func bytes(_ diagnostics: [Diagnostic]) -> ByteBuffer {
    var out = ByteBuffer()
    write(diagnostics, to: &out)
    return out
  }
}
