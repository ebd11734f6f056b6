import Bytes
import Entities
import Theme

extension Presenter {
  /// Returns the text of a slot; empty if the slot has none.
  func text(of slot: SiteSlot) -> BodyValue {
    site.library.slotTexts[slot].map { value($0) } ?? BodyValue()
  }

  /// The notes that every page shows.
  var notes: PageNotes {
    var notes = PageNotes()
    guard !site.library.slotTexts.isEmpty else { return notes }
    notes.masthead = text(of: .masthead)
    notes.footer = text(of: .footer)
    return notes
  }
}

extension Library {
  /// Returns the hash of the texts of the slots on every page, or of those on articles only; 0 if there are none.
  ///
  /// It does not cover what their links show, which each page reads through its lookup.
  func slotFingerprint(ofArticles: Bool) -> Hash64 {
    let texts = slotTexts.filter { $0.key.isArticleOnly == ofArticles }.sorted { $0.key.rawValue < $1.key.rawValue }
    if texts.isEmpty { return .absent }
    return PlannedInput(texts, in: self) { texts, encoder in
      for (slot, body) in texts {
        encoder.write(slot.rawValue)
        try encoder.write(body)
      }
    }.fingerprint
  }
}
