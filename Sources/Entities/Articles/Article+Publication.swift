import SourceFiles

extension Article {
  /// When and for whom an article is published.
  package struct Publication: Sendable, Codable {
    /// When it was published.
    package var date: Timestamp
    /// The date of the last change, if the editors state it.
    package var updated: Timestamp?
    /// What was put right after publication, oldest first; of a members' text the dates alone, see ``Correction``.
    package var corrections: [Correction] = []
    /// Who may read the body.
    package var access: Access
    /// Old URLs that lead to it, decoded: `/2019/old/`, `/old.html`.
    package var aliases: [String]
    /// Why it is not published but in a preview.
    package var pending: Pending?

    /// Why an article is shown in a preview alone.
    package enum Pending: String, Sendable, Codable {
      /// It is a draft.
      case draft
      /// Its day has not come.
      case future
    }

    /// The publication of an article on `date`.
    package init(_ date: Timestamp, updated: Timestamp? = nil, access: Access = .everyone, aliases: [String] = []) {
      self.date = date
      self.updated = updated
      self.access = access
      self.aliases = aliases
    }

    /// When it was changed last: the later one of `updated` and the last correction, else when it was published.
    package var modified: Timestamp {
      let updated = updated ?? date
      guard let corrected = corrections.last?.date else { return updated }
      return max(updated, corrected)
    }

    /// The day on which it was published.
    package var day: PartialDate { PartialDate(year: date.year, month: date.month, day: date.day) }
  }
}

/// Who may read a body.
package enum Access: Sendable, Hashable, Codable {
  /// Everybody.
  case everyone
  /// Members of an audience.
  case members(audience: String)
}

extension Access {
  /// The audience, if it is not everyone.
  package var audience: String? { if case .members(let audience) = self { audience } else { nil } }
}
