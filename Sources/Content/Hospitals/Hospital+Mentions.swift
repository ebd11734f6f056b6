import Bytes
import Entities
import Names

extension Hospital {
  /// Adds the names of hospitals; a name that several hospitals share is added as ambiguous.
  static func addMentions(of entityIndex: EntityIndex, to index: inout MentionIndex) {
    let names = entityIndex.hospitals
    var shared: [[UInt8]: Int] = [:]
    // A name that n hospitals share is resolved once instead of n times.
    var identifiersByName: [String: Int] = [:]
    for number in entityIndex.library.hospitals.indices {
      let hospital = Reference<Hospital>(index: number)
      var uniqueIdentifier: Int?
      for name in names.spellings(of: hospital) where !GenericName.isGenericHospitalName(name) {
        if let identifier = identifiersByName[name] {
          index.add(name, identifier)
          continue
        }
        switch names.index.resolve(name) {
        case .one(hospital):
          let identifier = uniqueIdentifier ?? index.add(.one(EntityReference(hospital)))
          uniqueIdentifier = identifier
          index.add(name, identifier)
        case .ambiguous(let hospitals):
          let key = ScriptFolding.key(name)
          let identifier = shared[key] ?? index.add(.several(hospitals.map { EntityReference($0) }))
          shared[key] = identifier
          identifiersByName[name] = identifier
          index.add(name, identifier)
        // The name belongs to another hospital alone.
        case .one, .unknown: break
        }
      }
    }
  }
}
