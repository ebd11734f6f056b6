// Compares the cost of this module with that of libcmark alone, on the articles of a folder.
//
//   swift run -c release markdown-benchmark FOLDER [ROUNDS]
//   swift run -c release markdown-benchmark --html FILE       prints the HTML that is measured
import CMark
import Diagnostics
import Foundation
import Markdown

/// Returns the CPU time of this process, in seconds.
func processorTime() -> Double {
  var time = timespec()
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
  return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
}

/// Returns the body of an article and the line on which it begins.
func body(of bytes: [UInt8]) -> (ArraySlice<UInt8>, Int) {
  guard bytes.starts(with: "---\n".utf8) else { return (bytes[...], 1) }
  var line = 1
  var start = bytes.startIndex
  for i in bytes.indices where bytes[i] == 10 {
    line += 1
    if line > 2, bytes[start..<i].elementsEqual("---".utf8) { return (bytes[(i + 1)...], line) }
    start = i + 1
  }
  return (bytes[...], 1)
}

/// Renders with libcmark alone and returns the length of the HTML.
func cmark(_ bytes: ArraySlice<UInt8>) -> Int {
  bytes.withUnsafeBytes {
    guard let html = cmark_markdown_to_html($0.bindMemory(to: CChar.self).baseAddress, $0.count, CMARK_OPT_DEFAULT)
    else {
      return 0
    }
    defer { free(html) }
    return strlen(html)
  }
}

/// Compiles with the whole module and returns the length of the HTML.
func xinglin(_ bytes: ArraySlice<UInt8>, _ line: Int) -> Int {
  var diagnostics: [Diagnostic] = []
  let source = MarkdownSource(bytes: bytes, firstLine: line, path: "a.md")
  let document = Markdown.compile(source, options: MarkdownOptions(hasTitle: true), diagnostics: &diagnostics)
  return document.parts.reduce(0) {
    if case .prose(let fragment) = $1 { return $0 + fragment.html.count }
    return $0
  }
}

let arguments = CommandLine.arguments.dropFirst()
if arguments.first == "--html", let file = arguments.last {
  let bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: file)))
  var diagnostics: [Diagnostic] = []
  let start = processorTime()
  let html = Markdown.html(MarkdownSource(bytes: bytes, path: file), diagnostics: &diagnostics)
  FileHandle.standardError.write(Data("\(processorTime() - start) s\n".utf8))
  FileHandle.standardOutput.write(Data(html))
  for diagnostic in diagnostics.prefix(20) {
    let start = diagnostic.location.range.start
    FileHandle.standardError.write(
      Data(
        "\(file):\(start.line):\(start.column): \(diagnostic.problem.message.english) [\(diagnostic.problem.rule.id)]\n"
          .utf8))
  }
} else if let folder = arguments.first {
  let rounds = arguments.dropFirst().first.flatMap { Int($0) } ?? 5
  var articles: [(ArraySlice<UInt8>, Int)] = []
  let files = FileManager.default.enumerator(atPath: folder)
  while let file = files?.nextObject() as? String {
    if file.hasSuffix(".md"), let data = FileManager.default.contents(atPath: folder + "/" + file) {
      articles.append(body(of: [UInt8](data)))
    }
  }
  var best = (cmark: Double.infinity, xinglin: Double.infinity)
  for _ in 0..<rounds {
    var lengths = (0, 0)
    var start = processorTime()
    for (bytes, _) in articles { lengths.0 += cmark(bytes) }
    best.cmark = min(best.cmark, processorTime() - start)
    start = processorTime()
    for (bytes, line) in articles { lengths.1 += xinglin(bytes, line) }
    best.xinglin = min(best.xinglin, processorTime() - start)
  }
  let bytes = articles.reduce(0) { $0 + $1.0.count }
  print("\(articles.count) texts, \(bytes) bytes, best of \(rounds) rounds")
  print("libcmark  \(best.cmark) s")
  print("Markdown  \(best.xinglin) s")
  print("ratio     \(best.xinglin / best.cmark)")
} else {
  print("usage: markdown-benchmark FOLDER [ROUNDS] | --html FILE")
}
