import Bytes
import Content
import SourceFiles
import Theme

extension Timestamp {
  /// The timestamp in the form `2022-06-22T00:00:00+08:00`. Source: RFC 3339.
  var rfc3339: String {
    var text = ByteBuffer(capacity: 32)
    append(date: &text)
    text.append("T")
    append(time: &text, seconds: true)
    append(zone: &text, separator: ":")
    return text.text
  }

  /// The timestamp in the form `Wed, 22 Jun 2022 00:00:00 +0800`. Source: RFC 822 with the four-digit years of RSS 2.0.
  var rfc822: String {
    let weekday = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"][
      CivilCalendar.weekday(year: year, month: month, day: day)]
    let monthName = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"][month - 1]
    var text = ByteBuffer()
    text.append(text: weekday + ", ")
    text.append(number: day, width: 2)
    text.append(text: " \(monthName) \(year) ")
    append(time: &text, seconds: true)
    text.append(" ")
    append(zone: &text, separator: "")
    return text.text
  }

  /// The date as a value for themes.
  var moment: Moment {
    var datetime = ByteBuffer(capacity: 32)
    append(date: &datetime)
    guard hasTime else {
      return Moment(year: year, month: month, day: day, time: nil, datetime: datetime.text)
    }
    var clock = ByteBuffer(capacity: 8)
    append(time: &clock, seconds: false)
    datetime.append("T")
    append(time: &datetime, seconds: false)
    append(zone: &datetime, separator: ":")
    return Moment(year: year, month: month, day: day, time: clock.text, datetime: datetime.text)
  }

  private func append(date output: inout ByteBuffer) {
    output.append(number: year, width: 4)
    output.append("-")
    output.append(number: month, width: 2)
    output.append("-")
    output.append(number: day, width: 2)
  }

  private func append(time output: inout ByteBuffer, seconds: Bool) {
    output.append(number: hour, width: 2)
    output.append(":")
    output.append(number: minute, width: 2)
    guard seconds else { return }
    output.append(":")
    output.append(number: second, width: 2)
  }

  private func append(zone output: inout ByteBuffer, separator: StaticString) {
    output.append(offset < 0 ? "-" : "+")
    let minutes = abs(offset) / 60
    output.append(number: minutes / 60, width: 2)
    output.append(separator)
    output.append(number: minutes % 60, width: 2)
  }
}

extension PartialDate {
  /// The date as a value for themes.
  var moment: Moment {
    var moment = Moment(year: year, month: month, day: day, time: nil, datetime: "")
    moment.datetime = moment.numeric
    return moment
  }
}
