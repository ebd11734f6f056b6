import Bytes
import Diagnostics
import Markdown

/// Common fields are written one by one; rare ones go through `Codable`.
extension Body: RecordEncodable {
  /// Appends the fields in order of declaration.
  package func write(to encoder: RecordEncoder) throws {
    try document.write(to: encoder)
    try encoder.write(list: targets)
    try encoder.write(values: components)
  }
}

extension CompiledDocument {
  fileprivate func write(to encoder: RecordEncoder) throws {
    try encoder.write(list: parts) { part in
      guard case .prose(let fragment) = part else { return try encoder.write(part) }
      encoder.write("prose")
      try fragment.write(to: encoder)
    }
    try encoder.write(list: links) { try $0.write(to: encoder) }
    encoder.write(list: headings) { $0.write(to: encoder) }
    try encoder.write(values: components)
    encoder.write(list: mentions) { $0.write(to: encoder) }
    statistics.write(to: encoder)
    encoder.write(excerpt)
  }
}

extension Fragment {
  fileprivate func write(to encoder: RecordEncoder) throws {
    encoder.write(UInt64(html.count))
    encoder.write(raw: html)
    try encoder.write(list: placeholders) { hole in
      encoder.write(hole.offset)
      switch hole.content {
      case .url(let link):
        encoder.write("url")
        encoder.write(link)
      case .title(let link):
        encoder.write("title")
        encoder.write(link)
      default: try encoder.write(hole.content)
      }
    }
  }
}

extension LinkReference {
  fileprivate func write(to encoder: RecordEncoder) throws {
    switch kind {
    case .link: encoder.write("link")
    case .image: encoder.write("image")
    case .mention(let number):
      encoder.write("mention")
      encoder.write(number)
    }
    encoder.write(target)
    encoder.write(hasText)
    range.write(to: encoder)
  }
}

extension Heading {
  fileprivate func write(to encoder: RecordEncoder) {
    encoder.write(level)
    encoder.write(id)
    encoder.write(text)
    range.write(to: encoder)
  }
}

extension Mention {
  fileprivate func write(to encoder: RecordEncoder) {
    encoder.write(identifier)
    encoder.write(count)
    range.write(to: encoder)
  }
}

extension LinkTarget: RecordEncodable {
  /// Appends the name of the case, then its values.
  package func write(to encoder: RecordEncoder) throws {
    switch self {
    case .article(let article, let suffix):
      encoder.write("article")
      try article.write(to: encoder)
      encoder.write(suffix)
    case .entity(let entity, let suffix):
      encoder.write("entity")
      try encoder.write(entity)
      encoder.write(suffix)
    default: try encoder.write(self)
    }
  }
}
