// Attributes that every element has.
extension Attribute where T: ElementKind {
  /// The id of the element, without spaces.
  @inlinable public static func id(_ value: String) -> Attribute { Attribute("id", .text(value)) }
  /// The classes, separated by spaces.
  @inlinable public static func `class`(_ value: String) -> Attribute { Attribute("class", .text(value)) }
  /// The tooltip.
  @inlinable public static func title(_ value: String) -> Attribute { Attribute("title", .text(value)) }
  /// The language of the content, as in BCP 47.
  @inlinable public static func lang(_ value: String) -> Attribute { Attribute("lang", .text(value)) }
  /// The direction of the text.
  @inlinable public static func dir(_ value: String) -> Attribute { Attribute("dir", .text(value)) }
  /// Not shown, until a script shows it.
  @inlinable public static var hidden: Attribute { Attribute("hidden", .present) }
  /// The order of focus; 0 in the order of the page, -1 by script only.
  @inlinable public static func tabindex(_ value: Int) -> Attribute { Attribute("tabindex", .number(value)) }
  /// The capitalisation of virtual keyboards: `characters`, `none`.
  @inlinable public static func autocapitalize(_ value: String) -> Attribute {
    Attribute("autocapitalize", .text(value))
  }
  /// Whether spelling is checked.
  @inlinable public static func spellcheck(_ value: Bool) -> Attribute {
    Attribute("spellcheck", .text(value ? "true" : "false"))
  }
  /// Whether machine translation should touch the content.
  @inlinable public static func translate(_ value: Bool) -> Attribute {
    Attribute("translate", .text(value ? "yes" : "no"))
  }
  /// The role for assistive technology, where the element's own does not fit.
  @inlinable public static func role(_ value: String) -> Attribute { Attribute("role", .text(value)) }
  /// A value for scripts, under `data-NAME`; the name is lower-case ASCII.
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
  /// The current item of a set: `page`, `step`, `true`.
  @inlinable public static func ariaCurrent(_ value: String) -> Attribute { Attribute("aria-current", .text(value)) }
  /// Whether assistive technology passes over the element.
  @inlinable public static func ariaHidden(_ value: Bool) -> Attribute {
    Attribute("aria-hidden", .text(value ? "true" : "false"))
  }
  /// How changes are announced: `polite`, `assertive`, `off`.
  @inlinable public static func ariaLive(_ value: String) -> Attribute { Attribute("aria-live", .text(value)) }
  /// Whether what this element controls is open.
  @inlinable public static func ariaExpanded(_ value: Bool) -> Attribute {
    Attribute("aria-expanded", .text(value ? "true" : "false"))
  }
  /// The ids of the elements that this one controls.
  @inlinable public static func ariaControls(_ value: String) -> Attribute { Attribute("aria-controls", .text(value)) }
  /// Whether a toggle is pressed.
  @inlinable public static func ariaPressed(_ value: Bool) -> Attribute {
    Attribute("aria-pressed", .text(value ? "true" : "false"))
  }
  /// The order in which a column is sorted: `ascending`, `descending`, `none`.
  @inlinable public static func ariaSort(_ value: String) -> Attribute { Attribute("aria-sort", .text(value)) }
}
