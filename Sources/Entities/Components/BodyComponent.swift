import Markdown

/// The content of a component block, checked and resolved.
package enum BodyComponent: Sendable, Encodable {
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
  /// Nothing; a diagnostic states the reason.
  case missing

  /// What the links of the component's text lead to; names that have no meaning yet lead nowhere.
  package var targets: [LinkTarget] {
    guard case .callout(let callout) = self else { return [] }
    return zip(callout.text.document.links, callout.text.targets).compactMap { link, target -> LinkTarget? in
      if case .mention = link.kind, target == .missing { return nil }
      return target
    }
  }
}
