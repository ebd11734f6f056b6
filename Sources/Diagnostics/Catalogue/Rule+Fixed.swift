extension Rule {
  /// Whether site.yml cannot lower the severity of the rule.
  ///
  /// Ignoring such an error would lose content or expose it: an unreadable file or row would be dropped silently, as
  /// would one value of a duplicate key; an article without title or date would be published with false ones; two pages
  /// with the same URL or identifier, or whose names differ only in case, would overwrite each other, here or on
  /// another system; a link could run code; and what the gate protects would be public.
  package var hasFixedSeverity: Bool { id.hasPrefix("gate/") || Self.fixedSeverityIDs.contains(id) }

  private static let fixedSeverityIDs: Set<String> = [
    "file/not-utf8", "file/nul", "file/unreadable", "file/no-site", "file/link-outside",
    "front-matter/missing", "front-matter/unclosed", "front-matter/second", "front-matter/invalid-yaml",
    "front-matter/duplicate-key", "front-matter/missing-key", "markdown/dangerous-link", "name/duplicate-id",
    "path/name", "path/twin", "path/same-output", "path/outside", "manuscript/merge-conflict",
    "table/cells", "table/header", "table/quotation", "table/separator",
  ]
}
