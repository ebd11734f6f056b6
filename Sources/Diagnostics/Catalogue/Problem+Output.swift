extension Rule {
  static let output: [Rule] = []
}
