extension Rule {
  /// Whether site.yml may not make less of a breach: a file that cannot be read would drop its text in silence, a row that cannot be read its names, two pages at
  /// one place would hide one another, and what the gate guards would be open.
  public var isFixed: Bool { id.hasPrefix("gate/") || Self.fixed.contains(id) }

  private static let fixed: Set<String> = [
    "file/not-utf8", "file/nul", "file/unreadable", "file/no-site", "front-matter/missing", "front-matter/unclosed",
    "front-matter/invalid-yaml", "manuscript/merge-conflict", "path/same-output", "path/outside",
    "table/cells", "table/header", "table/quotation", "table/separator",
  ]
}
