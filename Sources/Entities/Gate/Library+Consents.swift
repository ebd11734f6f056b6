extension Library {
  /// The newest published version of each consent text, agreements first.
  package var currentConsents: [ConsentText] {
    var ids: Set<String> = []
    return consents.filter { ids.insert($0.id).inserted }
  }

  /// The agreement that every reader must accept at the gate; a library without one has no gate.
  package var agreement: ConsentText? { currentConsents.first { $0.kind == .agreement } }
}
