import Bytes

/// A file dropped on a page of the preview.
package struct DroppedFile: Sendable, Equatable {
  /// The file name, which is a single path component and not hidden.
  package var name: String
  /// The contents of the file.
  package var bytes: [UInt8]
}

/// The result of importing a dropped file.
package enum ImportOutcome: Sendable, Equatable {
  /// The file became an article.
  case imported(Article)
  /// The file was rejected, for these reasons.
  case rejected([String])

  /// The article, and the import's messages, each on one line.
  package struct Article: Sendable, Equatable {
    /// The path of the article's file.
    package var path: String
    /// The path of the article's page, relative to the home page.
    package var page: String
    /// The problems that `check` finds in the article.
    package var problems: [String]
    /// The questions for a person to answer.
    package var questions: [String]
    /// The corrections.
    package var changes: [String]
    /// The omissions.
    package var omissions: [String]

    /// Creates a result for the article at `path`.
    package init(
      path: String, page: String, problems: [String] = [], questions: [String] = [], changes: [String] = [],
      omissions: [String] = []
    ) {
      self.path = path
      self.page = page
      self.problems = problems
      self.questions = questions
      self.changes = changes
      self.omissions = omissions
    }
  }

  /// The response to the page, in JSON.
  var response: Response {
    var json = JSONWriter()
    json.object { json in
      switch self {
      case .imported(let article):
        json.field("path", article.path)
        json.field("page", article.page)
        json.field("problems", article.problems)
        json.field("questions", article.questions)
        json.field("changes", article.changes)
        json.field("omissions", article.omissions)
      case .rejected(let reasons): json.field("refusals", reasons)
      }
    }
    let status: Status = if case .imported = self { .ok } else { .unprocessableContent }
    let fields = [("Content-Type", "application/json"), ("Cache-Control", "no-store")]
    return Response(status, fields: fields, body: .bytes(json.buffer.bytes))
  }
}
