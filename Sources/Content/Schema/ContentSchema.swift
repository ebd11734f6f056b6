import Diagnostics
import SourceFiles

/// A JSON Schema for a kind of content file, generated from the declarations of keys. Source: JSON Schema, draft
/// 2020-12.
///
/// It describes YAML as text editors parse it, by the core schema of YAML 1.2, where dates are strings. Errors that a
/// schema cannot detect, such as unknown hospitals, are found by `xinglin check`.
package struct ContentSchema: Sendable {
  /// The name of the file without its extension: `article`.
  package let name: String
  /// The schema.
  package let value: SchemaValue

  /// The schemas for all kinds of files; the schema for a table describes one row.
  package static let all: [ContentSchema] =
    [
      ("article", .article), ("award", .award), ("column", .column), ("consent", .consent), ("document", .document),
      ("edition", .edition), ("hospital", .hospital), ("hospitals-csv", .hospitalTable), ("page", .page),
      ("person", .person), ("register", .hospitalIndexNote), ("roll-csv", .roll), ("site", .site),
      ("terms-csv", .terms),
    ].map { ContentSchema(name: $0, $1) } + [letters, questions]

  /// All schemas combined in one, each below `$defs`, for programs that take a single file.
  package static var combined: SchemaValue {
    .members([
      "$schema": .string(dialect),
      "$defs": .object(all.map { SchemaValue.Member(name: $0.name, value: $0.value) }),
    ])
  }

  private static let dialect = "https://json-schema.org/draft/2020-12/schema"

  private init(name: String, _ group: KeyGroup) {
    self.init(name: name, value: Self.object(group))
  }

  private init(name: String, value: SchemaValue) {
    self.name = name
    self.value = SchemaValue.members(["$schema": .string(Self.dialect)]).adding(value)
  }

  /// The schema for a list of letters.
  private static let letters = ContentSchema(
    name: "letters", value: .members(["type": "array", "items": object(.letter)]))

  /// The schema for a list of questions to applicants for membership. A question of kind `choice` requires `choices`, a
  /// sensitive one `consent`.
  private static let questions = ContentSchema(
    name: "questions",
    value: .members([
      "type": "array",
      "items": object(.question).adding([
        "allOf": [
          .members([
            "if": .members(["properties": .members(["kind": .members(["const": "choice"])]), "required": ["kind"]]),
            "then": .members(["required": ["choices"]]),
            "else": .members(["properties": .members(["choices": false])]),
          ]),
          .members([
            "if": .members([
              "properties": .members(["sensitive": .members(["const": true])]), "required": ["sensitive"],
            ]),
            "then": .members(["required": ["consent"]]),
          ]),
        ]
      ]),
    ]))

  /// Returns the schema for an object with the keys of a group and no others.
  private static func object(_ group: KeyGroup) -> SchemaValue {
    let properties = group.keys.map { SchemaValue.Member(name: $0.name, value: property($0, in: group)) }
    var schema = SchemaValue.members([
      "title": .string(group.title.chinese), "description": .string(group.title.english), "type": "object",
      "properties": .object(properties), "additionalProperties": false,
    ])
    if let required = KeyConstraints.required[group.id] {
      schema = schema.adding(["required": .array(required.map { .string($0) })])
    }
    if group.names.contains("access"), group.names.contains("summary") { schema = schema.adding(membersNeedSummary) }
    return schema
  }

  /// Requires a summary if `access` is `members`.
  private static let membersNeedSummary: SchemaValue = .members([
    "if": .members(["properties": .members(["access": .members(["const": "members"])]), "required": ["access"]]),
    "then": .members(["required": ["summary"]]),
  ])

  private static func property(_ key: KeyDeclaration, in group: KeyGroup) -> SchemaValue {
    let isRequired = KeyConstraints.required[group.id]?.contains(key.name) == true
    return typeSchema(of: key, in: group, isRequired: isRequired).adding([
      "description": .string(key.meaning.chinese + "\n" + key.meaning.english),
      "markdownDescription": .string("\(key.meaning.chinese)  \n\(key.meaning.english)\n\n    \(key.example)"),
    ])
  }

  private static func typeSchema(of key: KeyDeclaration, in group: KeyGroup, isRequired: Bool) -> SchemaValue {
    let path = "\(group.id)/\(key.name)"
    let part = KeyConstraints.nestedGroups[path].map { part in
      part.allowsScalar ? SchemaValue.members(["anyOf": [object(part.group), word]]) : object(part.group)
    }
    switch key.kind {
    case .text, .file:
      return isRequired
        ? .members(["type": ["string", "number"], "minLength": 1])
        : .members(["type": ["string", "number", "boolean", "null"]])
    case .address: return .members(["type": isRequired ? "string" : ["string", "null"], "pattern": .string(noSpace)])
    case .words, .names: return list(of: part ?? word, isRequired: isRequired)
    case .date: return dateSchema("^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$", isRequired: isRequired)
    case .moment: return dateSchema("^[0-9]{4}-[0-9]{2}-[0-9]{2}([T ].+)?$", isRequired: isRequired)
    case .truth:
      return path == "site/mentions"
        ? .members(["anyOf": [boolean, .members(["type": "array", "items": word])]]) : boolean
    case .number: return .members(["type": "integer", "minimum": 0])
    case .numbers: return list(of: .members(["type": "integer", "minimum": 0]), isRequired: isRequired)
    case .choice: return .members(["enum": .array((KeyConstraints.choices[path] ?? []).map { .string($0) })])
    case .group: return part ?? .members(["type": "object"])
    case .groups: return list(of: part ?? .members(["type": "object"]), isRequired: isRequired)
    case .map:
      if path == "site/rules" { return rules }
      // Only names may be a list.
      return .members([
        "type": path == "site-edition/names" ? ["object", "array"] : ["object", "number", "string", "null"]
      ])
    }
  }

  private static let boolean: SchemaValue = .members(["enum": [true, false, "yes", "no", "on", "off"]])
  /// A name or a word, which must not be empty.
  private static let word: SchemaValue = .members(["type": ["string", "number"]])
  private static let noSpace = "^\\S*$"

  /// Returns the schema for a list, or for its only element.
  private static func list(of element: SchemaValue, isRequired: Bool) -> SchemaValue {
    let list: SchemaValue = .members(["type": "array", "items": element])
    return .members(["anyOf": isRequired ? [list, element] : [list, element, .members(["type": "null"])]])
  }

  /// Returns the schema for a date as a string; YAML parses a year alone as a number.
  private static func dateSchema(_ pattern: String, isRequired: Bool) -> SchemaValue {
    let types: SchemaValue = isRequired ? ["string", "integer"] : ["string", "integer", "null"]
    return .members(["type": types, "pattern": .string(pattern), "minimum": 1000, "maximum": 9999])
  }

  /// The schema for the severities of rules; rules that site.yml must not weaken can only be errors.
  private static let rules: SchemaValue = .members([
    "type": ["object", "null"],
    "properties": .object(
      Rule.all.map { rule in
        let weights: SchemaValue = rule.hasFixedSeverity ? ["error"] : ["error", "warning", "off"]
        return SchemaValue.Member(
          name: rule.id,
          value: .members(["enum": weights, "description": .string(rule.summary.chinese + "\n" + rule.summary.english)])
        )
      }), "additionalProperties": false,
  ])
}
