import Foundation

/// A small site in a temporary folder, next to a file outside it.
final class SampleFolder: Sendable {
  let folder: URL
  var root: String { folder.appending(path: "site").path }

  init() throws {
    let files = FileManager.default
    // The real path, so that responses can be compared with it.
    folder = files.temporaryDirectory.resolvingSymlinksInPath().appending(path: "preview-\(UUID().uuidString)")
    try write("secret.txt", "secret")
    try write("site/index.html", "<h1>杏林</h1>")
    try write("site/404.html", "<h1>没有这一页</h1>")
    try write("site/a.css", "a{}")
    try write("site/tags/党建 1/index.html", "党建")
    try write("site/empty/a.bin", "\u{1}")
    try write("site/.gitignore", "*")
    try write("site/.well-known/security.txt", "Contact:")
    try files.createSymbolicLink(atPath: root + "/out.txt", withDestinationPath: "../secret.txt")
    try files.createSymbolicLink(atPath: root + "/up", withDestinationPath: "..")
    try files.createSymbolicLink(atPath: root + "/in.css", withDestinationPath: "a.css")
  }

  func write(_ name: String, _ text: String) throws {
    let file = folder.appending(path: name)
    try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: file)
  }

  deinit { try? FileManager.default.removeItem(at: folder) }
}
