import Bytes
import Diagnostics
import Entities
import Markdown
import SourceFiles

extension MarkdownFile {
  /// The diagnostics of the wording and the typography of the front matter; those of the body are found when it is
  /// compiled.
  var textDiagnostics: [Diagnostic] {
    var diagnostics = frontMatterWordingDiagnostics
    for scalar in fields.prose {
      var text = scalar.text
      text.withUTF8 { utf8 in
        PlainTextTypography.check(utf8) { problem, range, _ in
          diagnostics.append(problem.at(path, scalar.sourceRange(of: range, in: utf8)))
        }
      }
    }
    return diagnostics
  }

  /// Returns the diagnostics of proofreading the prose in the front matter; that in the body is proofread when it is
  /// compiled.
  func proofread(_ proof: any Proofreader) -> [Diagnostic] {
    var diagnostics: [Diagnostic] = []
    for scalar in fields.prose {
      var text = scalar.text
      text.withUTF8 { utf8 in
        proof.check(utf8) { range, problem in
          diagnostics.append(problem.at(path, scalar.sourceRange(of: range, in: utf8)))
        }
      }
    }
    return diagnostics
  }
}
