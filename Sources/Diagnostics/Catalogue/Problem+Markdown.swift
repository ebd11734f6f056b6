extension Rule {
  static let markdown: [Rule] = []
}
