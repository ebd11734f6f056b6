/// A chart of figures.
package struct Chart: Sendable, Hashable, Encodable {
  /// The data of a chart, by type of chart.
  package enum Series: Sendable, Hashable, Encodable {
    /// A bar for each label.
    case bars([Bar])
    /// A bar for each label: its length is the declared number, the filled part the recorded one.
    case shares([Share])
    /// A map of China with a number for each province.
    case provinces([DeclaredCounts.Count<Province>])
  }

  /// A labelled number.
  package struct Bar: Sendable, Hashable, Encodable {
    /// The label.
    package var label: String
    /// The number, not negative.
    package var value: Double
    /// The number as written by the editors.
    package var text: String

    /// Creates a labelled number.
    package init(label: String, value: Double, text: String) {
      self.label = label
      self.value = value
      self.text = text
    }
  }

  /// A declared number and a recorded one, with a label.
  package struct Share: Sendable, Hashable, Encodable {
    /// The label.
    package var label: String
    /// The declared number; nil if the cell is empty.
    package var declared: Int?
    /// The recorded number.
    package var recorded: Int

    /// Creates a share.
    package init(label: String, declared: Int? = nil, recorded: Int) {
      self.label = label
      self.declared = declared
      self.recorded = recorded
    }
  }

  /// A description in words, the text alternative of the chart.
  package var caption: String
  /// The data.
  package var series: Series
  /// The unit: `家`.
  package var unit: String?
  /// The source of the figures.
  package var source: String?

  /// Creates a chart.
  package init(caption: String, series: Series, unit: String? = nil, source: String? = nil) {
    self.caption = caption
    self.series = series
    self.unit = unit
    self.source = source
  }
}
