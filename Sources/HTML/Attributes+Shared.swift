// Attributes shared by several elements: a trait for each group of attributes, and the elements that conform to it.

/// The capabilities that elements share, each with its own attributes.
public enum Traits {
  /// Elements that refer to another resource by `href`.
  public protocol Hyperlink: ElementKind {}
  /// Elements that navigate: links and forms.
  public protocol Navigation: ElementKind {}
  /// Elements that state the relation of a link.
  public protocol Relation: ElementKind {}
  /// Links whose target can be downloaded.
  public protocol Download: ElementKind {}
  /// Elements with a `type`.
  public protocol Typed: ElementKind {}
  /// Elements that load a resource by `src`.
  public protocol Sourced: ElementKind {}
  /// Elements with explicit dimensions.
  public protocol Sized: ElementKind {}
  /// Elements with a text alternative.
  public protocol Described: ElementKind {}
  /// Elements whose loading can be deferred.
  public protocol Loaded: ElementKind {}
  /// Elements with a machine-readable date.
  public protocol Dated: ElementKind {}
  /// Elements with a name.
  public protocol Named: ElementKind {}
  /// Elements with a value.
  public protocol Valued: ElementKind {}
  /// Elements that cite a source.
  public protocol Cited: ElementKind {}
  /// Elements that play media.
  public protocol Media: ElementKind {}
  /// Table cells.
  public protocol Cell: ElementKind {}
  /// Form controls that can be disabled.
  public protocol Control: ElementKind {}
  /// Form controls in which a reader enters or selects a value.
  public protocol Entry: ElementKind {}
  /// Text controls with a placeholder.
  public protocol Prompted: ElementKind {}
  /// Elements that are associated with a form control.
  public protocol Labelling: ElementKind {}
  /// SVG elements.
  public protocol Drawing: ElementKind {}
  /// SVG shapes and text.
  public protocol Shape: ElementKind {}
}

extension Tags.a: Traits.Hyperlink, Traits.Navigation, Traits.Relation, Traits.Download, Traits.Typed {}
extension Tags.area: Traits.Hyperlink, Traits.Navigation, Traits.Relation, Traits.Download, Traits.Described {}
extension Tags.audio: Traits.Sourced, Traits.Media {}
extension Tags.base: Traits.Hyperlink {}
extension Tags.blockquote: Traits.Cited {}
extension Tags.button: Traits.Typed, Traits.Named, Traits.Valued, Traits.Control {}
extension Tags.circle: Traits.Drawing, Traits.Shape {}
extension Tags.data: Traits.Valued {}
extension Tags.del: Traits.Dated, Traits.Cited {}
extension Tags.embed: Traits.Typed, Traits.Sourced, Traits.Sized {}
extension Tags.fieldset: Traits.Named, Traits.Control {}
extension Tags.form: Traits.Navigation, Traits.Relation, Traits.Named {}
extension Tags.g: Traits.Drawing {}
extension Tags.img: Traits.Sourced, Traits.Sized, Traits.Described, Traits.Loaded {}
extension Tags.input: Traits.Typed, Traits.Sourced, Traits.Sized, Traits.Described, Traits.Named, Traits.Valued, Traits
    .Control, Traits.Entry, Traits.Prompted
{}
extension Tags.ins: Traits.Dated, Traits.Cited {}
extension Tags.label: Traits.Labelling {}
extension Tags.li: Traits.Valued {}
extension Tags.line: Traits.Drawing, Traits.Shape {}
extension Tags.link: Traits.Hyperlink, Traits.Relation, Traits.Typed {}
extension Tags.meta: Traits.Named {}
extension Tags.meter: Traits.Valued {}
extension Tags.object: Traits.Typed, Traits.Sized, Traits.Named {}
extension Tags.ol: Traits.Typed {}
extension Tags.optgroup: Traits.Control {}
extension Tags.option: Traits.Valued, Traits.Control {}
extension Tags.output: Traits.Named, Traits.Labelling {}
extension Tags.path: Traits.Drawing, Traits.Shape {}
extension Tags.polyline: Traits.Drawing, Traits.Shape {}
extension Tags.progress: Traits.Valued {}
extension Tags.q: Traits.Cited {}
extension Tags.rect: Traits.Sized, Traits.Drawing, Traits.Shape {}
extension Tags.script: Traits.Typed, Traits.Sourced {}
extension Tags.select: Traits.Named, Traits.Control, Traits.Entry {}
extension Tags.source: Traits.Typed, Traits.Sourced, Traits.Sized {}
extension Tags.style: Traits.Typed {}
extension Tags.svg: Traits.Sized, Traits.Drawing {}
extension Tags.symbol: Traits.Drawing {}
extension Tags.td: Traits.Cell {}
extension Tags.text: Traits.Drawing, Traits.Shape {}
extension Tags.textarea: Traits.Named, Traits.Control, Traits.Entry, Traits.Prompted {}
extension Tags.th: Traits.Cell {}
extension Tags.time: Traits.Dated {}
extension Tags.track: Traits.Sourced {}
extension Tags.use: Traits.Hyperlink, Traits.Sized, Traits.Drawing, Traits.Shape {}
extension Tags.video: Traits.Sourced, Traits.Sized, Traits.Media {}

extension Attribute where T: Traits.Hyperlink {
  /// The URL of the target.
  @inlinable public static func href(_ value: String) -> Attribute { Attribute("href", .text(value)) }
}

extension Attribute where T: Traits.Navigation {
  /// The browsing context in which the target opens.
  @inlinable public static func target(_ value: String) -> Attribute { Attribute("target", .text(value)) }
}

extension Attribute where T: Traits.Relation {
  /// The relation of the target to this page.
  @inlinable public static func rel(_ value: String) -> Attribute { Attribute("rel", .text(value)) }
}

extension Attribute where T: Traits.Download {
  /// The file name under which the target is saved.
  @inlinable public static func download(_ value: String) -> Attribute { Attribute("download", .text(value)) }
}

extension Attribute where T: Traits.Typed {
  /// The media type, or the kind of control or list.
  @inlinable public static func type(_ value: String) -> Attribute { Attribute("type", .text(value)) }
}

extension Attribute where T: Traits.Sourced {
  /// The URL of the resource.
  @inlinable public static func src(_ value: String) -> Attribute { Attribute("src", .text(value)) }
}

extension Attribute where T: Traits.Sized {
  /// The width in CSS pixels, or in user units in SVG.
  @inlinable public static func width(_ value: Int) -> Attribute { Attribute("width", .number(value)) }
  /// The height in CSS pixels, or in user units in SVG.
  @inlinable public static func height(_ value: Int) -> Attribute { Attribute("height", .number(value)) }
}

extension Attribute where T: Traits.Described {
  /// The text alternative.
  @inlinable public static func alt(_ value: String) -> Attribute { Attribute("alt", .text(value)) }
}

extension Attribute where T: Traits.Loaded {
  /// When the image is loaded: `lazy` or `eager`.
  @inlinable public static func loading(_ value: String) -> Attribute { Attribute("loading", .text(value)) }
  /// How the image is decoded: `async`, `sync` or `auto`.
  @inlinable public static func decoding(_ value: String) -> Attribute { Attribute("decoding", .text(value)) }
  /// The priority of the request: `high`, `low` or `auto`.
  @inlinable public static func fetchpriority(_ value: String) -> Attribute { Attribute("fetchpriority", .text(value)) }
  /// Candidate URLs with their widths.
  @inlinable public static func srcset(_ value: String) -> Attribute { Attribute("srcset", .text(value)) }
  /// The width at which the image is displayed, by media condition.
  @inlinable public static func sizes(_ value: String) -> Attribute { Attribute("sizes", .text(value)) }
}

extension Attribute where T: Traits.Dated {
  /// The date or time in HTML's machine-readable format.
  @inlinable public static func datetime(_ value: String) -> Attribute { Attribute("datetime", .text(value)) }
}

extension Attribute where T: Traits.Named {
  /// The name.
  @inlinable public static func name(_ value: String) -> Attribute { Attribute("name", .text(value)) }
}

extension Attribute where T: Traits.Valued {
  /// The value.
  @inlinable public static func value(_ value: String) -> Attribute { Attribute("value", .text(value)) }
}

extension Attribute where T: Traits.Cited {
  /// The URL of the source.
  @inlinable public static func cite(_ value: String) -> Attribute { Attribute("cite", .text(value)) }
}

extension Attribute where T: Traits.Media {
  /// Shows the playback controls.
  @inlinable public static var controls: Attribute { Attribute("controls", .present) }
  /// What is preloaded: `none`, `metadata` or `auto`.
  @inlinable public static func preload(_ value: String) -> Attribute { Attribute("preload", .text(value)) }
  /// Mutes the sound initially.
  @inlinable public static var muted: Attribute { Attribute("muted", .present) }
  /// Loops the playback.
  @inlinable public static var loop: Attribute { Attribute("loop", .present) }
}

extension Attribute where T: Traits.Cell {
  /// The number of columns that the cell spans.
  @inlinable public static func colspan(_ value: Int) -> Attribute { Attribute("colspan", .number(value)) }
  /// The number of rows that the cell spans.
  @inlinable public static func rowspan(_ value: Int) -> Attribute { Attribute("rowspan", .number(value)) }
  /// The ids of the cell's header cells.
  @inlinable public static func headers(_ value: String) -> Attribute { Attribute("headers", .text(value)) }
}

extension Attribute where T: Traits.Control {
  /// Disables the control.
  @inlinable public static var disabled: Attribute { Attribute("disabled", .present) }
}

extension Attribute where T: Traits.Entry {
  /// Requires a value.
  @inlinable public static var required: Attribute { Attribute("required", .present) }
  /// The kind of value that browsers may fill in.
  @inlinable public static func autocomplete(_ value: String) -> Attribute { Attribute("autocomplete", .text(value)) }
}

extension Attribute where T: Traits.Prompted {
  /// The hint shown in an empty control.
  @inlinable public static func placeholder(_ value: String) -> Attribute { Attribute("placeholder", .text(value)) }
  /// Makes the value read-only.
  @inlinable public static var readonly: Attribute { Attribute("readonly", .present) }
  /// The maximum length in UTF-16 code units.
  @inlinable public static func maxlength(_ value: Int) -> Attribute { Attribute("maxlength", .number(value)) }
}

extension Attribute where T: Traits.Labelling {
  /// The id of the associated control.
  @inlinable public static func `for`(_ value: String) -> Attribute { Attribute("for", .text(value)) }
}

extension Attribute where T: Traits.Drawing {
  /// The visible rectangle, in user units.
  @inlinable public static func viewBox(_ value: String) -> Attribute { Attribute("viewBox", .text(value)) }
  /// The paint of the interior.
  @inlinable public static func fill(_ value: String) -> Attribute { Attribute("fill", .text(value)) }
  /// The paint of the outline.
  @inlinable public static func stroke(_ value: String) -> Attribute { Attribute("stroke", .text(value)) }
  /// A transformation of the coordinate system.
  @inlinable public static func transform(_ value: String) -> Attribute { Attribute("transform", .text(value)) }
  /// The width of the outline.
  @inlinable public static func strokeWidth(_ value: String) -> Attribute { Attribute("stroke-width", .text(value)) }
}

extension Attribute where T: Traits.Shape {
  /// The path data.
  @inlinable public static func d(_ value: String) -> Attribute { Attribute("d", .text(value)) }
  /// The horizontal position.
  @inlinable public static func x(_ value: String) -> Attribute { Attribute("x", .text(value)) }
  /// The vertical position.
  @inlinable public static func y(_ value: String) -> Attribute { Attribute("y", .text(value)) }
  /// The horizontal position of the centre.
  @inlinable public static func cx(_ value: String) -> Attribute { Attribute("cx", .text(value)) }
  /// The vertical position of the centre.
  @inlinable public static func cy(_ value: String) -> Attribute { Attribute("cy", .text(value)) }
  /// The radius.
  @inlinable public static func r(_ value: String) -> Attribute { Attribute("r", .text(value)) }
  /// The horizontal position of the start.
  @inlinable public static func x1(_ value: String) -> Attribute { Attribute("x1", .text(value)) }
  /// The vertical position of the start.
  @inlinable public static func y1(_ value: String) -> Attribute { Attribute("y1", .text(value)) }
  /// The horizontal position of the end.
  @inlinable public static func x2(_ value: String) -> Attribute { Attribute("x2", .text(value)) }
  /// The vertical position of the end.
  @inlinable public static func y2(_ value: String) -> Attribute { Attribute("y2", .text(value)) }
  /// The vertices.
  @inlinable public static func points(_ value: String) -> Attribute { Attribute("points", .text(value)) }
  /// The horizontal alignment of text at its position.
  @inlinable public static func textAnchor(_ value: String) -> Attribute { Attribute("text-anchor", .text(value)) }
  /// The vertical alignment of text on its baseline.
  @inlinable public static func dominantBaseline(_ value: String) -> Attribute {
    Attribute("dominant-baseline", .text(value))
  }
}
