extension Rule {
  static let files: [Rule] = []
}
