/// A date with the precision to which it is known: a year, a month, a day or a minute.
public struct Moment: Sendable, Hashable {
  /// The year.
  public var year: Int
  /// The month, from 1 to 12; nil if it is not known.
  public var month: Int?
  /// The day, from 1 to 31; nil if it is not known.
  public var day: Int?
  /// The time of day, `15:57`; nil if it is not known.
  public var time: String?
  /// The date as the value of a `datetime` attribute.
  public var datetime: String

  /// Creates a date.
  public init(year: Int, month: Int?, day: Int?, time: String?, datetime: String) {
    self.year = year
    self.month = month
    self.day = day
    self.time = time
    self.datetime = datetime
  }

  /// The date in Chinese: `2022年6月22日`, `2018年6月`, `2023年`.
  public var chinese: String {
    var text = "\(year)年"
    if let month { text += "\(month)月" }
    if let day { text += "\(day)日" }
    return text
  }

  /// The date in digits: `2022-06-22`, `2018-06`, `2023`.
  public var numeric: String {
    var text = String(year)
    if let month { text += Self.part(month) }
    if let day { text += Self.part(day) }
    return text
  }

  private static func part(_ number: Int) -> String { (number < 10 ? "-0" : "-") + String(number) }
}

/// A ``Moment`` as a `time` element.
public struct MomentView: Component {
  let moment: Moment
  let text: String

  /// Creates the numeric form, followed by the time of day if it is known.
  public init(_ moment: Moment) {
    self.moment = moment
    text = moment.time.map { moment.numeric + " " + $0 } ?? moment.numeric
  }

  /// Creates the Chinese form, followed by the time of day if `withTime` is true and it is known.
  public init(chinese moment: Moment, withTime: Bool = false) {
    self.moment = moment
    text = moment.chinese + (withTime ? moment.time ?? "" : "")
  }

  /// The element.
  public var body: some HTML { time(.datetime(moment.datetime)) { text } }
}
