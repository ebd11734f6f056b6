import Bytes

extension Picture {
  /// Whether other sites can show it beside a link: WeChat and the readers of Open Graph metadata take PNG and JPEG, and draw no SVG.
  package var isShareable: Bool { ["image/png", "image/jpeg"].contains(MediaType.ofFile(named: path)) }

  /// The URL without query and fragment.
  private var path: String { String(url.prefix { $0 != "?" && $0 != "#" }) }
}
