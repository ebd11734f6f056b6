import Bytes
import Entities
import Theme

extension Presenter {
  /// The text of a slot; empty where nothing fills it.
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
  /// The hash of the texts that fill the slots of every page, or those of articles alone; 0 where nothing does.
  ///
  /// What their links show is read by each page.
  func slotFingerprint(ofArticles: Bool) -> Hash64 {
    let texts = slotTexts.filter { $0.key.isOfArticles == ofArticles }.sorted { $0.key.rawValue < $1.key.rawValue }
    if texts.isEmpty { return .absent }
    return PlannedInput(texts, in: self) { texts, encoder in
      for (slot, body) in texts {
        encoder.write(slot.rawValue)
        try encoder.write(body)
      }
    }.fingerprint
  }
}
