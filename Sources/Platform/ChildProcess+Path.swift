extension ChildProcess {
  /// Returns the path of a program in `PATH`; nil if there is none.
  package static func path(ofProgram name: String) -> String? {
    let folders = getenv("PATH").map { String(cString: $0) } ?? ""
    // A relative directory would depend on the current directory.
    for folder in folders.split(separator: ":") where folder.hasPrefix("/") {
      let path = folder + "/" + name
      if access(path, X_OK) == 0 { return path }
    }
    return nil
  }
}
