/// Figures that are drawn.
package struct Chart: Sendable, Hashable, Encodable {
  /// What is drawn.
  package enum Series: Sendable, Hashable, Encodable {
    /// A bar for each label.
    case bars([Bar])
    /// A bar for each label, as long as what was declared and filled as far as it is recorded.
    case shares([Share])
    /// A map of China with a number for each province.
    case provinces([Declared.Count<Province>])
  }

  /// A number with its label.
  package struct Bar: Sendable, Hashable, Encodable {
    /// Of what.
    package var label: String
    /// The number, not negative.
    package var value: Double
    /// The number as written.
    package var text: String

    /// A number with its label.
    package init(label: String, value: Double, text: String) {
      self.label = label
      self.value = value
      self.text = text
    }
  }

  /// How many were declared and how many are recorded.
  package struct Share: Sendable, Hashable, Encodable {
    /// Of what.
    package var label: String
    /// How many were declared; nil where the cell is empty.
    package var declared: Int?
    /// How many are recorded.
    package var recorded: Int

    /// Declared and recorded of something.
    package init(label: String, declared: Int? = nil, recorded: Int) {
      self.label = label
      self.declared = declared
      self.recorded = recorded
    }
  }

  /// A description of the chart in words, which replaces the drawing where that is not seen.
  package var caption: String
  /// What is drawn.
  package var series: Series
  /// The unit: `家`.
  package var unit: String?
  /// Where the figures come from.
  package var source: String?

  /// A chart.
  package init(caption: String, series: Series, unit: String? = nil, source: String? = nil) {
    self.caption = caption
    self.series = series
    self.unit = unit
    self.source = source
  }
}
