extension Rule {
  static let tables: [Rule] = []
}
