import Bytes
import Diagnostics
import Entities
import Markdown
import SourceFiles

/// A slot as decoded from its file. The front matter is optional, and a draft does not fill the slot.
struct SlotSource: Sendable {
  let slot: SiteSlot
  let isDraft: Bool

  init(_ file: MarkdownFile, slot: SiteSlot, diagnostics: inout [Diagnostic]) {
    self.slot = slot
    var reader = file.reader
    isDraft = reader.boolean("draft") ?? false
    reader.finish(.slot)
    diagnostics += reader.diagnostics
  }
}

extension SiteSlot {
  /// The keys of a slot's front matter.
  package static let keys = KeyGroup.slot.names
}

extension EntityIndex {
  /// Reads the slots.
  mutating func readSlots(from files: inout EntityFiles, _ diagnostics: inout [Diagnostic]) {
    let slots = files.decodeFiles(&diagnostics) { role in
      if case .slot(let slot) = role { slot } else { nil }
    } decode: { file, slot, _, diagnostics in
      SlotSource(file, slot: slot, diagnostics: &diagnostics)
    }
    draftSlots = Set(slots.filter(\.isDraft).map(\.slot))
  }

  /// Adds the content of a slot; a draft is only checked.
  mutating func add(_ document: CompiledDocument, to slot: SiteSlot) {
    if draftSlots.contains(slot), !context.options.includesDrafts {
      draftTexts.append((slot.relativePath, document))
    } else {
      library.slotTexts[slot] = Body(document: document)
    }
  }
}

extension FileRole {
  /// Returns the role of a file in the folder of slots; a file with an unknown name is reported with the valid names.
  static func inSlots(_ parts: [String]) -> FileRole {
    single(parts) { name in
      if let slot = SiteSlot(rawValue: name) { return .slot(slot) }
      let names = SiteSlot.allCases.map(\.rawValue)
      let near = Suggestion.nearest(to: name, in: names).map { [$0] } ?? names
      return .misplaced(better: near.map { "slots/\($0).md" }.joined(separator: ", "))
    }
  }
}
