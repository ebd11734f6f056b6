import Bytes

/// A format for diagnostics, for people or machines. Reports are written to a buffer, not printed.
package protocol DiagnosticReport {
  /// Appends the report of `diagnostics`, in order, to `out`.
  func write(_ diagnostics: [Diagnostic], to out: inout ByteBuffer)
}

extension DiagnosticReport {
  /// Returns the report of `diagnostics`.
  package func bytes(_ diagnostics: [Diagnostic]) -> ByteBuffer {
    var out = ByteBuffer()
    write(diagnostics, to: &out)
    return out
  }
}
