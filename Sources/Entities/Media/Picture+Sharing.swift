import Bytes

extension Picture {
  /// Whether other sites can show it in a link preview: WeChat and other consumers of Open Graph metadata accept PNG
  /// and JPEG, but not SVG.
  package var isShareable: Bool { ["image/png", "image/jpeg"].contains(MediaType.ofFile(named: path)) }

  /// The URL without a query and a fragment.
  private var path: String { String(url.prefix { $0 != "?" && $0 != "#" }) }
}
