import Content

/// The folder of schemas, which `xinglin schema --output` writes.
package struct SchemaFolder: Sendable {
  private let path: String
  private let system = FileSystem()

  /// The folder below a content folder to which new files refer.
  static func path(below content: String) -> String { content + "/.schema" }

  /// A folder at `path`.
  package init(_ path: String) { self.path = path }

  /// Writes the schemas and Sveltia's configuration for the content folder `content`; returns the paths. What stands there under
  /// their names is replaced.
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
