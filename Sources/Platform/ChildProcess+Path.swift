extension ChildProcess {
  /// The path of a program on the search path; nil where there is none.
  package static func path(ofProgram name: String) -> String? {
    let folders = getenv("PATH").map { String(cString: $0) } ?? ""
    // A relative folder would depend on where the command runs.
    for folder in folders.split(separator: ":") where folder.hasPrefix("/") {
      let path = folder + "/" + name
      if access(path, X_OK) == 0 { return path }
    }
    return nil
  }
}
