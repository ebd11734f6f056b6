// Global attributes, which every element accepts.
extension Attribute where T: ElementKind {
  /// The id of the element, which must not contain spaces.
  @inlinable public static func id(_ value: String) -> Attribute { Attribute("id", .text(value)) }
  /// The classes, separated by spaces.
  @inlinable public static func `class`(_ value: String) -> Attribute { Attribute("class", .text(value)) }
  /// The tooltip.
  @inlinable public static func title(_ value: String) -> Attribute { Attribute("title", .text(value)) }
  /// The language of the content, a BCP 47 tag.
  @inlinable public static func lang(_ value: String) -> Attribute { Attribute("lang", .text(value)) }
  /// The direction of the text.
  @inlinable public static func dir(_ value: String) -> Attribute { Attribute("dir", .text(value)) }
  /// Hides the element until a script shows it.
  @inlinable public static var hidden: Attribute { Attribute("hidden", .present) }
  /// The position in the tab order: 0 for document order, -1 for focus by script only.
  @inlinable public static func tabindex(_ value: Int) -> Attribute { Attribute("tabindex", .number(value)) }
  /// The automatic capitalisation of on-screen keyboards: `characters`, `none`.
  @inlinable public static func autocapitalize(_ value: String) -> Attribute {
    Attribute("autocapitalize", .text(value))
  }
  /// Whether the browser checks spelling.
  @inlinable public static func spellcheck(_ value: Bool) -> Attribute {
    Attribute("spellcheck", .text(value ? "true" : "false"))
  }
  /// Whether machine translation may change the content.
  @inlinable public static func translate(_ value: Bool) -> Attribute {
    Attribute("translate", .text(value ? "yes" : "no"))
  }
  /// The ARIA role, if the element's implicit role does not fit.
  @inlinable public static func role(_ value: String) -> Attribute { Attribute("role", .text(value)) }
  /// A custom data attribute, `data-NAME`, for scripts; the name is lower-case ASCII.
  @inlinable public static func data(_ name: String, _ value: String) -> Attribute {
    Attribute(data: name, .text(value))
  }
  /// A label for assistive technology.
  @inlinable public static func ariaLabel(_ value: String) -> Attribute { Attribute("aria-label", .text(value)) }
  /// The ids of the elements that label this one.
  @inlinable public static func ariaLabelledby(_ value: String) -> Attribute {
    Attribute("aria-labelledby", .text(value))
  }
  /// The ids of the elements that describe this one.
  @inlinable public static func ariaDescribedby(_ value: String) -> Attribute {
    Attribute("aria-describedby", .text(value))
  }
  /// Which current item of a set the element is: `page`, `step`, `true`.
  @inlinable public static func ariaCurrent(_ value: String) -> Attribute { Attribute("aria-current", .text(value)) }
  /// Whether the element is hidden from assistive technology.
  @inlinable public static func ariaHidden(_ value: Bool) -> Attribute {
    Attribute("aria-hidden", .text(value ? "true" : "false"))
  }
  /// How assistive technology announces changes: `polite`, `assertive`, `off`.
  @inlinable public static func ariaLive(_ value: String) -> Attribute { Attribute("aria-live", .text(value)) }
  /// Whether the region that the element controls is expanded.
  @inlinable public static func ariaExpanded(_ value: Bool) -> Attribute {
    Attribute("aria-expanded", .text(value ? "true" : "false"))
  }
  /// The ids of the elements that the element controls.
  @inlinable public static func ariaControls(_ value: String) -> Attribute { Attribute("aria-controls", .text(value)) }
  /// Whether a toggle button is pressed.
  @inlinable public static func ariaPressed(_ value: Bool) -> Attribute {
    Attribute("aria-pressed", .text(value ? "true" : "false"))
  }
  /// The sort order of the column: `ascending`, `descending`, `none`.
  @inlinable public static func ariaSort(_ value: String) -> Attribute { Attribute("aria-sort", .text(value)) }
}
