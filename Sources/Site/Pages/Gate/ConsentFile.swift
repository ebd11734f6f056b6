import Bytes
import Content
import Entities
import Theme

/// The current consent documents in machine-readable form: `/gate/consent.json`.
///
/// ```json
/// {"v": 1, "site": "…", "documents": [
///   {"id": "agreement", "version": "2.1", "sha256": "…", "language": "zh-Hans", "kind": "agreement", "url": "/gate/agreement/2.1/"}]}
/// ```
struct ConsentFile {
  let presenter: Presenter

  func write(into output: inout ByteBuffer) {
    var json = JSONWriter(layout: .indented)
    json.object { root in
      root.field("v", 1)
      root.field("site", presenter.site.value.gate?.site ?? "")
      root.array("documents") { documents in
        for text in presenter.site.library.currentConsents {
          documents.object { document in
            document.field("id", text.id)
            document.field("version", text.version.description)
            document.field("sha256", text.checksum)
            document.field("language", presenter.configuration.language)
            document.field("kind", text.kind.rawValue)
            document.field("url", presenter.local(text.url))
          }
        }
      }
    }
    output.append(bytes: json.buffer.bytes)
    output.append("\n")
  }
}
