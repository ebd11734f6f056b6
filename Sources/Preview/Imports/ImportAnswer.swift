import Bytes

/// A file that was dropped on a page of the preview.
package struct DroppedFile: Sendable, Equatable {
  /// Its name, which is a single name of a file that is not hidden.
  package var name: String
  /// What it holds.
  package var bytes: [UInt8]
}

/// What became of a dropped file.
package enum ImportAnswer: Sendable, Equatable {
  /// It is an article.
  case imported(Article)
  /// It is not, for these reasons.
  case refused([String])

  /// The article, and what a person should know of it, in lines.
  package struct Article: Sendable, Equatable {
    /// The path of its file.
    package var path: String
    /// The path of its page below the home page.
    package var page: String
    /// What `check` finds in it.
    package var problems: [String]
    /// What a person must look at.
    package var questions: [String]
    /// What was mended.
    package var changes: [String]
    /// What was left out.
    package var omissions: [String]

    /// An article at a path.
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

  /// The answer for the page.
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
      case .refused(let reasons): json.field("refusals", reasons)
      }
    }
    let status: Status = if case .imported = self { .ok } else { .unprocessableContent }
    let fields = [("Content-Type", "application/json"), ("Cache-Control", "no-store")]
    return Response(status, fields: fields, body: .bytes(json.buffer.bytes))
  }
}
