import Diagnostics
import Entities
import SourceFiles

extension MembershipQuestion {
  /// The path of the questions relative to the content folder.
  static let relativePath = "gate/questions.yml"

  /// The keys of a question.
  package static let keys = KeyGroup.question.names

  /// Reads a question; fails if its id, label or purpose is missing.
  init?(_ reader: inout FieldReader) {
    let id = reader.requiredText("id")
    let label = reader.requiredText("label")?.value
    let purpose = reader.requiredText("purpose")?.value
    let kind: Kind = reader.choice("kind") ?? .text
    let choices = reader.texts("choices")
    let isSensitive = reader.boolean("sensitive") ?? false
    let consent = isSensitive ? reader.requiredText("consent")?.value : reader.text("consent")?.value
    if let id, !Self.isID(id.value) { reader.report(.questionID(id.value), at: id.range) }
    if kind == .choice, choices.count < 2 { reader.report(.questionWithoutChoices, at: reader.range("choices")) }
    if kind != .choice, reader.has("choices") {
      reader.report(.questionWithNeedlessKey("choices", only: "kind: choice"), at: reader.range("choices"))
    }
    if !isSensitive, reader.has("consent") {
      reader.report(.questionWithNeedlessKey("consent", only: "sensitive: true"), at: reader.range("consent"))
    }
    var seen: Set<String> = []
    for choice in choices where !seen.insert(choice.value).inserted {
      reader.report(.duplicateChoice(choice.value), at: choice.range)
    }
    let isRequired = reader.boolean("required") ?? false
    guard let id, let label, let purpose else { return nil }
    self.init(
      id: id.value, label: label, kind: kind, purpose: purpose, isRequired: isRequired,
      consent: isSensitive ? consent ?? "" : nil, choices: choices.map(\.value))
  }

  /// Returns whether a text is a valid question id: 1 to 32 ASCII lower-case letters, digits and hyphens.
  private static func isID(_ text: String) -> Bool {
    let bytes = text.utf8
    return !bytes.isEmpty && bytes.count <= 32
      && bytes.allSatisfy { (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == 0x2D }
  }

  /// Reads the questions in the order written; returns an empty array if there is no file.
  static func read(_ context: ReadContext, diagnostics: inout [Diagnostic]) -> [MembershipQuestion] {
    guard let file = context.tree.files.first(where: { $0.role == .questions }),
      let text = context.text(of: file, diagnostics: &diagnostics),
      let value = YAMLReader.value(in: text.bytes[...], path: text.path, firstLine: 1, diagnostics: &diagnostics)
    else { return [] }
    if case .map(let map) = value, map.fields.isEmpty { return [] }
    guard case .list(let values, let range) = value else {
      diagnostics.append(Problem.yamlExpectedList.at(text.path, value.range))
      return []
    }
    let field = FieldMap.Field(key: Located("questions", at: range), value: value)
    var reader = FieldReader(FieldMap(fields: [field], range: range), path: text.path)
    var ids: [String: SourceRange] = [:]
    var repeated: [Diagnostic] = []
    let questions = reader.list("questions", .question) { reader -> MembershipQuestion? in
      guard let question = MembershipQuestion(&reader) else { return nil }
      let idRange = reader.range("id")
      if let first = ids[question.id] {
        let related = Diagnostic.Related(SourceLocation(path: text.path, range: first), .firstOccurrence)
        repeated.append(
          Problem.duplicateQuestion(question.id).at(
            SourceLocation(path: text.path, range: idRange), related: [related]))
      }
      ids[question.id] = ids[question.id] ?? idRange
      return question
    }
    diagnostics += reader.diagnostics + repeated
    if values.count > maximumQuestionCount {
      diagnostics.append(Problem.tooManyQuestions(values.count, maximum: maximumQuestionCount).at(text.path, range))
    }
    return questions
  }

  /// The maximum number of questions, since an application must fit into one line.
  private static let maximumQuestionCount = 40
}
