// Attributes of single elements.

extension Attribute where T == Tags.meta {
  /// The character encoding of the document.
  @inlinable public static func charset(_ value: String) -> Attribute { Attribute("charset", .text(value)) }
  /// The value of the metadata.
  @inlinable public static func content(_ value: String) -> Attribute { Attribute("content", .text(value)) }
  /// The name of an Open Graph property.
  @inlinable public static func property(_ value: String) -> Attribute { Attribute("property", .text(value)) }
  /// The HTTP header that the element simulates.
  @inlinable public static func httpEquiv(_ value: String) -> Attribute { Attribute("http-equiv", .text(value)) }
  /// The media query under which the metadata applies.
  @inlinable public static func media(_ value: String) -> Attribute { Attribute("media", .text(value)) }
}

extension Attribute where T == Tags.link {
  /// The language of the target, a BCP 47 tag.
  @inlinable public static func hreflang(_ value: String) -> Attribute { Attribute("hreflang", .text(value)) }
  /// The sizes of an icon, such as `32x32`.
  @inlinable public static func sizes(_ value: String) -> Attribute { Attribute("sizes", .text(value)) }
  /// The CORS mode of the request.
  @inlinable public static func crossorigin(_ value: String) -> Attribute { Attribute("crossorigin", .text(value)) }
  /// The type of the preloaded resource.
  @inlinable public static func `as`(_ value: String) -> Attribute { Attribute("as", .text(value)) }
  /// The media query under which the resource applies.
  @inlinable public static func media(_ value: String) -> Attribute { Attribute("media", .text(value)) }
  /// The colour of a mask icon.
  @inlinable public static func color(_ value: String) -> Attribute { Attribute("color", .text(value)) }
}

extension Attribute where T == Tags.a {
  /// The language of the target, a BCP 47 tag.
  @inlinable public static func hreflang(_ value: String) -> Attribute { Attribute("hreflang", .text(value)) }
}

extension Attribute where T == Tags.script {
  /// Defers execution until the document has been parsed.
  @inlinable public static var `defer`: Attribute { Attribute("defer", .present) }
  /// Executes the script as soon as it is available.
  @inlinable public static var async: Attribute { Attribute("async", .present) }
  /// What the script blocks until it has run: `render`.
  @inlinable public static func blocking(_ value: String) -> Attribute { Attribute("blocking", .text(value)) }
  /// Ignores the script in browsers that support modules.
  @inlinable public static var nomodule: Attribute { Attribute("nomodule", .present) }
}

extension Attribute where T == Tags.source {
  /// Candidate URLs with their widths.
  @inlinable public static func srcset(_ value: String) -> Attribute { Attribute("srcset", .text(value)) }
  /// The media query under which the source applies.
  @inlinable public static func media(_ value: String) -> Attribute { Attribute("media", .text(value)) }
  /// The width at which the image is displayed, by media condition.
  @inlinable public static func sizes(_ value: String) -> Attribute { Attribute("sizes", .text(value)) }
}

extension Attribute where T == Tags.video {
  /// The poster image.
  @inlinable public static func poster(_ value: String) -> Attribute { Attribute("poster", .text(value)) }
  /// Plays the video inline instead of in full screen.
  @inlinable public static var playsinline: Attribute { Attribute("playsinline", .present) }
}

extension Attribute where T == Tags.th {
  /// The scope of a header cell: `col`, `row`, `colgroup`, `rowgroup`.
  @inlinable public static func scope(_ value: String) -> Attribute { Attribute("scope", .text(value)) }
  /// An abbreviated form of the header.
  @inlinable public static func abbr(_ value: String) -> Attribute { Attribute("abbr", .text(value)) }
}

extension Attribute where T == Tags.ol {
  /// The ordinal of the first item.
  @inlinable public static func start(_ value: Int) -> Attribute { Attribute("start", .number(value)) }
  /// Numbers the items in descending order.
  @inlinable public static var reversed: Attribute { Attribute("reversed", .present) }
}

extension Attribute where T == Tags.input {
  /// Checks the control initially.
  @inlinable public static var checked: Attribute { Attribute("checked", .present) }
  /// The minimum value.
  @inlinable public static func min(_ value: String) -> Attribute { Attribute("min", .text(value)) }
  /// The maximum value.
  @inlinable public static func max(_ value: String) -> Attribute { Attribute("max", .text(value)) }
  /// The granularity of the value.
  @inlinable public static func step(_ value: String) -> Attribute { Attribute("step", .text(value)) }
  /// The id of a `datalist` with suggestions.
  @inlinable public static func list(_ value: String) -> Attribute { Attribute("list", .text(value)) }
  /// The type of the on-screen keyboard.
  @inlinable public static func inputmode(_ value: String) -> Attribute { Attribute("inputmode", .text(value)) }
}

extension Attribute where T == Tags.option {
  /// Selects the option initially.
  @inlinable public static var selected: Attribute { Attribute("selected", .present) }
}

extension Attribute where T == Tags.details {
  /// Expands the element initially.
  @inlinable public static var `open`: Attribute { Attribute("open", .present) }
}

extension Attribute where T == Tags.dialog {
  /// Shows the dialog.
  @inlinable public static var `open`: Attribute { Attribute("open", .present) }
}

extension Attribute where T == Tags.form {
  /// The URL to which the form is submitted.
  @inlinable public static func action(_ value: String) -> Attribute { Attribute("action", .text(value)) }
  /// The submission method: `get`, `post` or `dialog`.
  @inlinable public static func method(_ value: String) -> Attribute { Attribute("method", .text(value)) }
}

extension Attribute where T == Tags.meter {
  /// The minimum value.
  @inlinable public static func min(_ value: String) -> Attribute { Attribute("min", .text(value)) }
  /// The maximum value.
  @inlinable public static func max(_ value: String) -> Attribute { Attribute("max", .text(value)) }
}

extension Attribute where T == Tags.progress {
  /// The value at which the task is complete.
  @inlinable public static func max(_ value: String) -> Attribute { Attribute("max", .text(value)) }
}

extension Attribute where T == Tags.track {
  /// The language of the track's text, a BCP 47 tag.
  @inlinable public static func srclang(_ value: String) -> Attribute { Attribute("srclang", .text(value)) }
  /// The kind of track, such as `captions`.
  @inlinable public static func kind(_ value: String) -> Attribute { Attribute("kind", .text(value)) }
  /// The title by which readers select the track.
  @inlinable public static func label(_ value: String) -> Attribute { Attribute("label", .text(value)) }
}

extension Attribute where T == Tags.svg {
  /// The XML namespace, required in standalone SVG files.
  @inlinable public static func xmlns(_ value: String) -> Attribute { Attribute("xmlns", .text(value)) }
  /// How the drawing is scaled to the viewport.
  @inlinable public static func preserveAspectRatio(_ value: String) -> Attribute {
    Attribute("preserveAspectRatio", .text(value))
  }
}

extension Attribute where T == Tags.rect {
  /// The horizontal radius of the corners.
  @inlinable public static func rx(_ value: String) -> Attribute { Attribute("rx", .text(value)) }
}

extension Attribute where T == Tags.colgroup {
  /// The number of columns that the group spans.
  @inlinable public static func span(_ value: Int) -> Attribute { Attribute("span", .number(value)) }
}

extension Attribute where T == Tags.textarea {
  /// The number of visible lines.
  @inlinable public static func rows(_ value: Int) -> Attribute { Attribute("rows", .number(value)) }
}
