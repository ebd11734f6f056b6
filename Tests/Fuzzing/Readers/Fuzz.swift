import Foundation

// Entry point for libFuzzer. No reader may crash or hang on any input.
//
// Tests/Fuzzing/run builds and runs it; the environment variable XINGLIN_READER names the reader.

private let reader: Reader = {
  let name = ProcessInfo.processInfo.environment["XINGLIN_READER", default: ""]
  guard let reader = Reader(rawValue: name) else {
    fatalError("XINGLIN_READER is one of \(Reader.allCases.map(\.rawValue).joined(separator: " "))")
  }
  return reader
}()

@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  reader.read([UInt8](UnsafeBufferPointer(start: start, count: count)))
  return 0
}
