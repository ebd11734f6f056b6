import Markdown

/// The content of a component block, checked and resolved.
package enum BodyComponent: Sendable, Encodable {
  /// A part of an award's roll.
  case roll(RollExtract)
  /// A table.
  case table(DataTable)
  /// A chart.
  case chart(Chart)
  /// A video.
  case video(Video)
  /// A gallery of pictures.
  case gallery(Gallery)
  /// A callout, set apart from the surrounding text.
  case callout(Callout)
  /// A component defined by the theme.
  case custom(CustomComponent)
  /// A component that could not be resolved; a diagnostic states the reason.
  case missing

  /// The targets of the links in the component's text, without mentions that resolve to nothing.
  package var targets: [LinkTarget] {
    guard case .callout(let callout) = self else { return [] }
    return zip(callout.text.document.links, callout.text.targets).compactMap { link, target -> LinkTarget? in
      if case .mention = link.kind, target == .missing { return nil }
      return target
    }
  }
}
