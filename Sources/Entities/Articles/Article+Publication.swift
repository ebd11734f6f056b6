import SourceFiles

extension Article {
  /// When and for whom an article is published.
  package struct Publication: Sendable, Codable {
    /// The date of publication.
    package var date: Timestamp
    /// The date of the last update, if the editors state one.
    package var updated: Timestamp?
    /// The corrections made after publication, oldest first. For a members' text they carry dates only; see
    /// ``Correction``.
    package var corrections: [Correction] = []
    /// Who may read the body.
    package var access: Access
    /// Old URLs that redirect to it, percent-decoded: `/2019/old/`, `/old.html`.
    package var aliases: [String]
    /// Why it appears only in previews; nil if it is published.
    package var pending: Pending?

    /// The reason why an article appears only in previews.
    package enum Pending: String, Sendable, Codable {
      /// It is a draft.
      case draft
      /// Its publication date is in the future.
      case future
    }

    /// Creates the publication of an article dated `date`.
    package init(_ date: Timestamp, updated: Timestamp? = nil, access: Access = .everyone, aliases: [String] = []) {
      self.date = date
      self.updated = updated
      self.access = access
      self.aliases = aliases
    }

    /// The date of the last modification: the later of `updated` and the last correction, or else the publication date.
    package var modified: Timestamp {
      let updated = updated ?? date
      guard let corrected = corrections.last?.date else { return updated }
      return max(updated, corrected)
    }

    /// The day of publication.
    package var day: PartialDate { PartialDate(year: date.year, month: date.month, day: date.day) }
  }
}

/// Who may read a body.
package enum Access: Sendable, Hashable, Codable {
  /// Everyone.
  case everyone
  /// Members of an audience.
  case members(audience: String)
}

extension Access {
  /// The audience, or nil for everyone.
  package var audience: String? { if case .members(let audience) = self { audience } else { nil } }
}
