import Platform

/// The files of an output folder, resolved by request path.
struct StaticFiles: Sendable {
  /// The result of resolving a path.
  enum Resource: Equatable {
    /// A file, by its path in the file system.
    case file(String)
    /// A redirect to the same path with a trailing slash, or to the home page.
    case redirect(String)
    /// No file; `page` is the path of the site's error page, if it has one.
    case missing(page: String?)
    /// The path is malformed.
    case malformed
  }

  let root: String
  /// The path of the home page, with leading and trailing slashes.
  let prefix: String

  init(root: String, prefix: String) {
    self.root = root
    let names = prefix.split(separator: "/")
    self.prefix = names.isEmpty ? "/" : "/" + names.joined(separator: "/") + "/"
  }

  func checkRoot() throws(PreviewError) {
    guard kind(of: root) == .folder else { throw .noFolder(root) }
  }

  /// Resolves the path of a request, which is percent-encoded and excludes the query.
  func resource(atTarget target: String) -> Resource {
    guard let path = RequestPath(target), let base = RequestPath(prefix) else { return .malformed }
    if target == "/" || target + "/" == prefix, target != prefix { return .redirect(prefix) }
    guard path.components.starts(with: base.components), path.isSafe else { return missing }
    let names = path.components.dropFirst(base.components.count)
    guard let file = pathInsideRoot(names) else { return missing }
    switch kind(of: file) {
    case .file: return path.hasTrailingSlash ? missing : .file(file)
    case .folder where !path.hasTrailingSlash: return .redirect(target + "/")
    case .folder:
      guard let index = pathInsideRoot(names + ["index.html"]), kind(of: index) == .file else { return missing }
      return .file(index)
    case nil: return missing
    }
  }

  /// Returns the path relative to the root that a request refers to, whether or not the file exists, or nil if it is
  /// unsafe or outside the site.
  func path(atTarget target: String) -> String? {
    guard let path = RequestPath(target), let base = RequestPath(prefix), path.components.starts(with: base.components),
      path.isSafe
    else { return nil }
    return (path.components.dropFirst(base.components.count) + (path.hasTrailingSlash ? ["index.html"] : [])).joined(
      separator: "/")
  }

  private var missing: Resource {
    let page = pathInsideRoot(["404.html"])
    return .missing(page: page.flatMap { kind(of: $0) == .file ? $0 : nil })
  }

  /// Returns the real path of a file below the root, or nil if it does not exist or a symbolic link leads outside the
  /// root.
  private func pathInsideRoot(_ names: some Sequence<String>) -> String? {
    guard let root = realPath(root), let path = realPath(([root] + names).joined(separator: "/")) else { return nil }
    return path == root || path.hasPrefix(root == "/" ? root : root + "/") ? path : nil
  }

  private func realPath(_ path: String) -> String? {
    guard let resolved = realpath(path, nil) else { return nil }
    defer { free(resolved) }
    return String(cString: resolved)
  }

  private enum Kind { case file, folder }

  private func kind(of path: String) -> Kind? {
    var status = stat()
    guard stat(path, &status) == 0 else { return nil }
    switch status.st_mode & S_IFMT {
    case S_IFREG: return .file
    case S_IFDIR: return .folder
    default: return nil
    }
  }
}
