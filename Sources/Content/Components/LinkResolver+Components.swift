import Diagnostics
import Entities
import Markdown

extension LinkResolver {
  /// Returns the content of each component block of a document, in order; the files that they use are appended to
  /// `media`.
  func components(
    of document: CompiledDocument, from origin: Origin, media: inout [MediaFile], diagnostics: inout [Diagnostic]
  ) -> [BodyComponent] {
    document.components.map { block in
      guard let kind = entityIndex.context.components[block.name.value] else { return .missing }
      var reader = ComponentReader(block, of: origin, resolver: self)
      let component = kind.read(&reader)
      media += reader.media
      diagnostics += reader.diagnostics + reader.textDiagnostics(readsBody: !(kind is CalloutKind))
      return component ?? .missing
    }
  }
}
