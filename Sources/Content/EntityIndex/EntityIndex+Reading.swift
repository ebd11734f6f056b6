import Bytes
import Diagnostics
import Entities
import Names

extension EntityIndex {
  /// Reads all files except articles.
  static func read(_ context: ReadContext, site: SiteFile, diagnostics: inout [Diagnostic]) -> EntityIndex {
    var entityIndex = EntityIndex(context)
    var files = EntityFiles(context)
    for kind in context.options.kinds.ordered { entityIndex.read(kind, from: &files, &diagnostics) }
    entityIndex.readNote(from: &files, &diagnostics)
    entityIndex.readPages(from: &files, &diagnostics)
    entityIndex.readSlots(from: &files, &diagnostics)
    entityIndex.readConsents(from: &files, &diagnostics)
    entityIndex.readQuestions(&diagnostics)
    entityIndex.mentions = MentionIndex(entityIndex)
    entityIndex.proof = ProofIndex(HouseTerm.read(context, diagnostics: &diagnostics), entityIndex)
    entityIndex.compileBodies(files.readFiles, &diagnostics)
    entityIndex.keys = ReferenceKeys(entityIndex.library)
    entityIndex.dependencyHash = context.dependencyHash(site)
    return entityIndex
  }

  private mutating func read<Kind: ReadableEntity>(
    _ kind: Kind.Type, from files: inout EntityFiles, _ diagnostics: inout [Diagnostic]
  ) {
    let sources = files.decodeFiles(&diagnostics) { role in
      if case .entity(kind.kindName, let names) = role { names } else { nil }
    } decode: { file, names, context, diagnostics in
      kind.decode(file, names: names, context: context, diagnostics: &diagnostics)
    }
    if !files.isComplete { unread[kind.kindName, default: UnreadNames()].mayDefineAnyName = true }
    kind.add(sources, to: &self, &diagnostics)
  }

  private mutating func readPages(from files: inout EntityFiles, _ diagnostics: inout [Diagnostic]) {
    let pages = files.decodeFiles(&diagnostics) { role in
      if case .page(let id) = role { id } else { nil }
    } decode: { file, id, context, diagnostics in
      PageSource(file, id: id, context: context, diagnostics: &diagnostics)
    }
    addPages(pages)
  }

  private mutating func readQuestions(_ diagnostics: inout [Diagnostic]) {
    library.questions = MembershipQuestion.read(context, diagnostics: &diagnostics)
    if let gate = context.configuration.gate, gate.sealingKey != nil, library.questions.isEmpty {
      diagnostics.append(Problem.applicationsWithoutQuestions.at(context.configuration.path, gate.range))
    }
  }

  private mutating func readConsents(from files: inout EntityFiles, _ diagnostics: inout [Diagnostic]) {
    let consents = files.decodeFiles(&diagnostics) { role in
      if case .consent(let id, let version) = role { (id: id, version: version) } else { nil }
    } decode: { file, name, context, diagnostics in
      ConsentSource(file, id: name.id, version: name.version, context: context, diagnostics: &diagnostics)
    }
    addConsents(consents, &diagnostics)
  }
}
