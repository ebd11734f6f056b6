extension Rule {
  static let frontMatter: [Rule] = []
}
