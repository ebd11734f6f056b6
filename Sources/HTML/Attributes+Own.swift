// Attributes of one element alone.

extension Attribute where T == Tags.meta {
  /// The encoding.
  @inlinable public static func charset(_ value: String) -> Attribute { Attribute("charset", .text(value)) }
  /// The value.
  @inlinable public static func content(_ value: String) -> Attribute { Attribute("content", .text(value)) }
  /// The name, for Open Graph.
  @inlinable public static func property(_ value: String) -> Attribute { Attribute("property", .text(value)) }
  /// The header that it stands for.
  @inlinable public static func httpEquiv(_ value: String) -> Attribute { Attribute("http-equiv", .text(value)) }
  /// Where it applies.
  @inlinable public static func media(_ value: String) -> Attribute { Attribute("media", .text(value)) }
}

extension Attribute where T == Tags.link {
  /// The language of the target.
  @inlinable public static func hreflang(_ value: String) -> Attribute { Attribute("hreflang", .text(value)) }
  /// The sizes of an icon.
  @inlinable public static func sizes(_ value: String) -> Attribute { Attribute("sizes", .text(value)) }
  /// How credentials are sent.
  @inlinable public static func crossorigin(_ value: String) -> Attribute { Attribute("crossorigin", .text(value)) }
  /// What is loaded ahead.
  @inlinable public static func `as`(_ value: String) -> Attribute { Attribute("as", .text(value)) }
  /// Where it applies.
  @inlinable public static func media(_ value: String) -> Attribute { Attribute("media", .text(value)) }
  /// The colour of a mask icon.
  @inlinable public static func color(_ value: String) -> Attribute { Attribute("color", .text(value)) }
}

extension Attribute where T == Tags.a {
  /// The language of the target.
  @inlinable public static func hreflang(_ value: String) -> Attribute { Attribute("hreflang", .text(value)) }
}

extension Attribute where T == Tags.script {
  /// Runs after the page is parsed.
  @inlinable public static var `defer`: Attribute { Attribute("defer", .present) }
  /// Runs as soon as it is loaded.
  @inlinable public static var async: Attribute { Attribute("async", .present) }
  /// What waits for the script: `render`.
  @inlinable public static func blocking(_ value: String) -> Attribute { Attribute("blocking", .text(value)) }
  /// For browsers without modules.
  @inlinable public static var nomodule: Attribute { Attribute("nomodule", .present) }
}

extension Attribute where T == Tags.source {
  /// Candidates with their widths.
  @inlinable public static func srcset(_ value: String) -> Attribute { Attribute("srcset", .text(value)) }
  /// Where it applies.
  @inlinable public static func media(_ value: String) -> Attribute { Attribute("media", .text(value)) }
  /// The widths at which it is shown.
  @inlinable public static func sizes(_ value: String) -> Attribute { Attribute("sizes", .text(value)) }
}

extension Attribute where T == Tags.video {
  /// The poster image.
  @inlinable public static func poster(_ value: String) -> Attribute { Attribute("poster", .text(value)) }
  /// Plays within the page.
  @inlinable public static var playsinline: Attribute { Attribute("playsinline", .present) }
}

extension Attribute where T == Tags.th {
  /// The scope of a header cell: `col`, `row`, `colgroup`, `rowgroup`.
  @inlinable public static func scope(_ value: String) -> Attribute { Attribute("scope", .text(value)) }
  /// A short form.
  @inlinable public static func abbr(_ value: String) -> Attribute { Attribute("abbr", .text(value)) }
}

extension Attribute where T == Tags.ol {
  /// The number of the first item.
  @inlinable public static func start(_ value: Int) -> Attribute { Attribute("start", .number(value)) }
  /// Whether the numbering descends.
  @inlinable public static var reversed: Attribute { Attribute("reversed", .present) }
}

extension Attribute where T == Tags.input {
  /// Chosen.
  @inlinable public static var checked: Attribute { Attribute("checked", .present) }
  /// The least value.
  @inlinable public static func min(_ value: String) -> Attribute { Attribute("min", .text(value)) }
  /// The greatest value.
  @inlinable public static func max(_ value: String) -> Attribute { Attribute("max", .text(value)) }
  /// The step.
  @inlinable public static func step(_ value: String) -> Attribute { Attribute("step", .text(value)) }
  /// The id of a list of suggestions.
  @inlinable public static func list(_ value: String) -> Attribute { Attribute("list", .text(value)) }
  /// The keyboard that is shown.
  @inlinable public static func inputmode(_ value: String) -> Attribute { Attribute("inputmode", .text(value)) }
}

extension Attribute where T == Tags.option {
  /// Chosen.
  @inlinable public static var selected: Attribute { Attribute("selected", .present) }
}

extension Attribute where T == Tags.details {
  /// Shows its content.
  @inlinable public static var `open`: Attribute { Attribute("open", .present) }
}

extension Attribute where T == Tags.dialog {
  /// Is shown.
  @inlinable public static var `open`: Attribute { Attribute("open", .present) }
}

extension Attribute where T == Tags.form {
  /// Where the form is sent.
  @inlinable public static func action(_ value: String) -> Attribute { Attribute("action", .text(value)) }
  /// `get`, `post` or `dialog`.
  @inlinable public static func method(_ value: String) -> Attribute { Attribute("method", .text(value)) }
}

extension Attribute where T == Tags.meter {
  /// The least value.
  @inlinable public static func min(_ value: String) -> Attribute { Attribute("min", .text(value)) }
  /// The greatest value.
  @inlinable public static func max(_ value: String) -> Attribute { Attribute("max", .text(value)) }
}

extension Attribute where T == Tags.progress {
  /// The value at the end.
  @inlinable public static func max(_ value: String) -> Attribute { Attribute("max", .text(value)) }
}

extension Attribute where T == Tags.track {
  /// The language of the text.
  @inlinable public static func srclang(_ value: String) -> Attribute { Attribute("srclang", .text(value)) }
  /// The kind of track.
  @inlinable public static func kind(_ value: String) -> Attribute { Attribute("kind", .text(value)) }
  /// What readers choose it by.
  @inlinable public static func label(_ value: String) -> Attribute { Attribute("label", .text(value)) }
}

extension Attribute where T == Tags.svg {
  /// The namespace, for a file of its own.
  @inlinable public static func xmlns(_ value: String) -> Attribute { Attribute("xmlns", .text(value)) }
  /// The scaling of the drawing.
  @inlinable public static func preserveAspectRatio(_ value: String) -> Attribute {
    Attribute("preserveAspectRatio", .text(value))
  }
}

extension Attribute where T == Tags.rect {
  /// The radius of the corners.
  @inlinable public static func rx(_ value: String) -> Attribute { Attribute("rx", .text(value)) }
}

extension Attribute where T == Tags.colgroup {
  /// How many columns it covers.
  @inlinable public static func span(_ value: Int) -> Attribute { Attribute("span", .number(value)) }
}

extension Attribute where T == Tags.textarea {
  /// How many lines are shown.
  @inlinable public static func rows(_ value: Int) -> Attribute { Attribute("rows", .number(value)) }
}
