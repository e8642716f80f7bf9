import AccordDocuments
import AccordPartnership
import AccordWording

/// The organisations of the registry, by what files of others say of a beneficiary. What was merged
/// is known by the organisation that stands in its place.
struct KnownBeneficiaries {
  private var bySIRET: [SIRET: Reference<Organisation>] = [:]
  private var byRNA: [RNA: Reference<Organisation>] = [:]
  /// Of a name that two organisations have, none is known.
  private var byName: [String: Reference<Organisation>?] = [:]

  init(_ organisations: [Organisation]) {
    for organisation in organisations {
      let known = organisation.mergedInto ?? organisation.id.reference
      if let siret = organisation.siret { bySIRET[siret] = known }
      if let rna = organisation.rna { byRNA[rna] = known }
      for name in Set(([organisation.name] + organisation.aliases).map(\.folded)) {
        if let other = byName[name], other != known {
          byName[name] = .some(nil)
        } else {
          byName[name] = known
        }
      }
    }
  }

  /// The organisation with a SIRET, or with an RNA where none has that SIRET.
  func organisation(siret: SIRET?, rna: RNA?) -> Reference<Organisation>? {
    siret.flatMap { bySIRET[$0] } ?? rna.flatMap { byRNA[$0] }
  }

  /// The only organisation of a name, whatever its capitals and accents.
  func organisation(named name: String) -> Reference<Organisation>? {
    byName[PublishedText.oneLine(name).folded] ?? nil
  }
}
