import Diagnostics

/// Suggests a zone identifier for what an editor wrote instead of one.
package enum ZoneSuggestion {
  /// Returns the identifier of the zone that `text` probably means; nil if none is close.
  package static func name(for text: String) -> String? {
    let key = text.lowercased().filter { !$0.isWhitespace && $0 != "_" }
    if let name = names[key] { return name }
    if text.unicodeScalars.contains(where: { shanghai.contains($0) }) { return "Asia/Shanghai" }
    let city = text.split(separator: "/").last.map(String.init) ?? text
    return names[city.lowercased()] ?? Suggestion.nearest(to: text, in: Set(names.values).sorted())
  }

  private static let names: [String: String] = {
    var names: [String: String] = [:]
    for (name, others) in [
      "Asia/Shanghai": [
        "cst", "bjt", "beijing", "peking", "shanghai", "china", "chongqing", "harbin", "utc+8", "utc+08", "utc+8:00",
        "utc+08:00", "gmt+8", "gmt+08", "gmt+8:00", "gmt+08:00", "+8", "+08", "+8:00", "+08:00", "+0800", "8",
        "chinastandardtime", "etc/gmt-8",
      ],
      "Asia/Urumqi": ["urumqi", "xinjiang", "乌鲁木齐", "新疆"], "Asia/Hong_Kong": ["hkt", "hongkong", "香港"],
      "Asia/Taipei": ["taipei", "taiwan", "台北", "臺北"], "Asia/Macau": ["macau", "macao", "澳门", "澳門"],
      "Asia/Tokyo": ["jst", "tokyo", "东京"], "Asia/Singapore": ["sgt", "singapore", "新加坡"],
      "UTC": ["gmt", "z", "utc+0"],
    ] {
      for other in others { names[other] = name }
    }
    return names
  }()

  /// The characters of 北京, 上海, 中国 and similar names.
  private static let shanghai = Set("北京上海中国國重庆慶".unicodeScalars)
}
