import Content

/// The folder of schemas that `xinglin schema --output` writes.
package struct SchemaFolder: Sendable {
  private let path: String
  private let system = FileSystem()

  /// Returns the path of the schema folder that new files in a content folder refer to.
  static func path(below content: String) -> String { content + "/.schema" }

  /// Creates a reference to the folder at `path`.
  package init(_ path: String) { self.path = path }

  /// Writes the schemas and the configuration of Sveltia CMS for the content folder `content`, replacing existing
  /// files. Returns their paths.
  package func write(content: String) throws(FileSystemError) -> [String] {
    try system.makeFolder(path)
    var paths: [String] = []
    for schema in ContentSchema.all {
      paths.append("\(path)/\(schema.name).json")
      try system.write(schema.value.json, to: paths[paths.count - 1])
    }
    paths.append("\(path)/config.yml")
    try system.write(Array(CMSConfiguration.yaml(content: content).utf8), to: paths[paths.count - 1])
    return paths
  }
}
