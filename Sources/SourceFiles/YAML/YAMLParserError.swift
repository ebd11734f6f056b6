import CYAML

/// The reason why a text cannot be parsed as YAML; ``YAMLDiagnosis`` explains it to editors.
enum YAMLParserError: Error {
  /// A syntax error at a character; `context` is where the enclosing construct began. Both are character indices.
  case syntax(Kind, at: Int, context: Int?)
  /// A control character, at a byte offset.
  case controlCharacter(offset: Int)
  /// An alias without an anchor.
  case unknownAlias(at: Int)
  /// There is content after the end of the document.
  case secondDocument(at: Int)
  /// The text exceeds ``YAMLLimits``.
  case tooLarge
  /// The system is out of memory.
  case outOfMemory

  /// The kinds of syntax errors that libyaml distinguishes and editors make.
  enum Kind {
    case colon, missingColon, character, unclosedQuote, unclosedBracket, anchor, tag, tab, escape, indentation, other
  }

  /// Creates an error from libyaml's report.
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

extension YAMLParserError.Kind {
  /// Maps libyaml's messages to a kind (scanner.c and parser.c of 0.2.5).
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
