/// What a component block of a text says, checked and looked up.
public enum BodyComponent: Sendable, Encodable {
  /// A part of an award's roll.
  case roll(RollExtract)
  /// A table.
  case table(DataTable)
  /// A chart.
  case chart(Chart)
  /// A film.
  case video(Video)
  /// Pictures side by side.
  case gallery(Gallery)
  /// A text that is set apart.
  case callout(Callout)
  /// A component of the theme's own.
  case custom(CustomComponent)
  /// Nothing; a diagnostic says why.
  case missing

  /// What the links of the component's text lead to.
  var targets: [LinkTarget] {
    if case .callout(let callout) = self { callout.text.targets } else { [] }
  }
}
