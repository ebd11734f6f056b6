extension Rule {
  static let names: [Rule] = []
}
