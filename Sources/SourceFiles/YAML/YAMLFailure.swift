import CYAML

/// Why a text cannot be read as YAML; ``YAMLFault`` says it in words for editors.
enum YAMLFailure: Error {
  /// libyaml stumbled at a character, both by the number of the character; `context` began at another.
  case syntax(Kind, at: Int, context: Int?)
  /// A control character, by its offset in bytes.
  case controlCharacter(offset: Int)
  /// An alias whose anchor is not there.
  case unknownAlias(at: Int)
  /// Something stands behind the end of the document.
  case secondDocument(at: Int)
  /// More than ``YAMLLimits`` let pass.
  case tooLarge
  /// The system has no memory left.
  case outOfMemory

  /// The kinds of mistakes that libyaml tells apart and editors make.
  enum Kind {
    case colon, missingColon, character, unclosedQuote, unclosedBracket, anchor, tag, tab, escape, indentation, other
  }

  /// What libyaml reports.
  init(_ parser: yaml_parser_t) {
    switch parser.error {
    case YAML_MEMORY_ERROR: self = .outOfMemory
    case YAML_READER_ERROR: self = .controlCharacter(offset: parser.problem_offset)
    default:
      let words = parser.problem.map { String(cString: $0) } ?? ""
      if words == "did not find expected <document start>" {
        self = .secondDocument(at: parser.problem_mark.index)
        return
      }
      let context = parser.context.map { String(cString: $0) }
      let kind: Kind =
        switch context {
        case "while scanning an anchor", "while scanning an alias": .anchor
        case "while scanning a tag", "while parsing a tag": .tag
        default: Kind(words)
        }
      self = .syntax(
        kind, at: parser.problem_mark.index, context: context == nil ? nil : parser.context_mark.index)
    }
  }
}

extension YAMLFailure.Kind {
  /// The kind behind libyaml's words (scanner.c and parser.c of 0.2.5).
  fileprivate init(_ words: String) {
    self =
      switch words {
      case "mapping values are not allowed in this context": .colon
      case "could not find expected ':'": .missingColon
      case "found character that cannot start any token": .character
      case "found unexpected end of stream", "found unexpected document indicator": .unclosedQuote
      case "did not find expected ',' or ']'", "did not find expected ',' or '}'": .unclosedBracket
      case "found a tab character that violates indentation", "found a tab character that violates intendation",
        "found a tab character where an indentation space is expected":
        .tab
      case "found unknown escape character", "did not find expected hexdecimal number",
        "found invalid Unicode character escape code":
        .escape
      case "did not find expected key", "did not find expected '-' indicator",
        "block sequence entries are not allowed in this context", "mapping keys are not allowed in this context":
        .indentation
      default: .other
      }
  }
}
