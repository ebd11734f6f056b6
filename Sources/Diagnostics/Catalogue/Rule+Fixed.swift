extension Rule {
  /// Whether site.yml may not make less of a breach.
  ///
  /// A file that cannot be read would drop its text in silence and a row its names, a key written twice one of its values; an
  /// article without title or date would appear under false ones; two pages at one URL, of one id or with names that differ
  /// in case alone would hide one another, here or on another system; a link could run code; and what the gate guards would be
  /// open.
  package var isFixed: Bool { id.hasPrefix("gate/") || Self.fixed.contains(id) }

  private static let fixed: Set<String> = [
    "file/not-utf8", "file/nul", "file/unreadable", "file/no-site", "front-matter/missing", "front-matter/unclosed",
    "front-matter/invalid-yaml", "front-matter/duplicate-key", "front-matter/missing-key", "markdown/dangerous-link",
    "file/link-outside", "name/duplicate-id", "path/name", "path/twin", "manuscript/merge-conflict", "path/same-output",
    "path/outside",
    "table/cells", "table/header", "table/quotation", "table/separator",
  ]
}
