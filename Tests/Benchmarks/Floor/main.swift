// Measures the unavoidable work of a generator: reading the sources, libcmark, and writing the output. Reports
// single-threaded CPU time, best of three.
//
//   floor-benchmark CONTENT OUTPUT SCRATCH      prints JSON; SCRATCH is a folder that it may create and remove
import CMark
import Foundation

/// Returns the CPU time of this process, in seconds.
func processorTime() -> Double {
  var time = timespec()
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
  return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
}

/// Returns the CPU time of `work`, as the minimum of three runs.
func least(_ work: () throws -> Void) rethrows -> Double {
  var best = Double.infinity
  for _ in 0..<3 {
    let start = processorTime()
    try work()
    best = min(best, processorTime() - start)
  }
  return best
}

/// Returns the paths of all files below `folder`.
func files(below folder: String) -> [String] {
  var paths: [String] = []
  let found = FileManager.default.enumerator(atPath: folder)
  while let path = found?.nextObject() as? String {
    if found?.fileAttributes?[.type] as? FileAttributeType == .typeRegular { paths.append(path) }
  }
  return paths
}

/// Returns the contents of a file.
func bytes(of path: String) -> [UInt8] {
  let file = open(path, O_RDONLY)
  guard file >= 0 else { return [] }
  defer { close(file) }
  let size = Int(lseek(file, 0, SEEK_END))
  return [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
    count = max(0, pread(file, buffer.baseAddress, size, 0))
  }
}

/// Writes a new file.
func write(_ bytes: [UInt8], to path: String) {
  let file = open(path, O_WRONLY | O_CREAT | O_TRUNC, 0o644)
  guard file >= 0 else { return }
  defer { close(file) }
  _ = bytes.withUnsafeBytes { Foundation.write(file, $0.baseAddress, $0.count) }
}

/// Returns a source file without its front matter.
func body(of bytes: [UInt8]) -> ArraySlice<UInt8> {
  let fence = [UInt8]("\n---\n".utf8)
  guard bytes.starts(with: fence.dropFirst()) else { return bytes[...] }
  let end = bytes.indices.first { bytes[$0] == fence[0] && bytes[$0...].starts(with: fence) }
  return end.map { bytes[($0 + fence.count)...] } ?? bytes[...]
}

/// Renders each text with libcmark and discards the result.
func render(_ texts: [ArraySlice<UInt8>]) {
  for text in texts {
    text.withUnsafeBytes {
      free(cmark_markdown_to_html($0.bindMemory(to: CChar.self).baseAddress, $0.count, CMARK_OPT_DEFAULT))
    }
  }
}

let arguments = CommandLine.arguments
guard arguments.count == 4 else {
  print("usage: floor-benchmark CONTENT OUTPUT SCRATCH")
  exit(64)
}
let (content, output, scratch) = (arguments[1], arguments[2], arguments[3])

let texts = files(below: content)
let reading = least { for path in texts { _ = bytes(of: content + "/" + path) } }

let bodies = texts.filter { $0.hasSuffix(".md") }.map { body(of: bytes(of: content + "/" + $0)) }
let libcmark = least { render(bodies) }

// Process one file at a time: a large output would not fit into memory as a whole.
let results = files(below: output)
let manager = FileManager.default
for folder in Set(results.map { ($0 as NSString).deletingLastPathComponent }) {
  try manager.createDirectory(atPath: scratch + "/" + folder, withIntermediateDirectories: true)
}
var writing = 0.0
for path in results {
  let content = bytes(of: output + "/" + path)
  let start = processorTime()
  write(content, to: scratch + "/" + path)
  writing += processorTime() - start
}
try manager.removeItem(atPath: scratch)

print(#"{"floor": {"reading": \#(reading), "libcmark": \#(libcmark), "writing": \#(writing)}}"#)
