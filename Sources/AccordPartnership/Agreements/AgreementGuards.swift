import AccordDocuments
import AccordJSON
import AccordWording

/// Rules over a framework agreement and the signatures of its parties.
extension FrameworkAgreement {
  /// An agreement in force has been signed for by each of its parties, or by as many as its circuit
  /// asks; the signature that brought
  /// it into force cannot be taken away afterwards.
  static let everyPartySigned: Guard = Guard(
    "agreements.unsigned",
    Text(
      en: "An agreement in force has been signed for by its parties, as its circuit asks",
      fr: "Un accord-cadre en vigueur a été signé par ses parties, comme le demande son circuit"),
    over: [FrameworkAgreement.self, Signature.self]
  ) { state, changed in
    let isAboutSignatures = changed.contains { $0.collection == Signature.schema.collection }
    var violations: [Violation] = []
    let agreements = try state.all(FrameworkAgreement.self).filter { agreement in
      [.inForce, .ended].contains(agreement.status)
        && (isAboutSignatures || changed.contains(agreement.key))
    }
    for agreement in agreements {
      let standing = try SignatureState(of: agreement, in: state)
      guard !standing.isComplete else { continue }
      // Of a group that has enough, nobody is missed.
      let missing = standing.missing.filter { party in
        standing.group(of: party).map { !standing.hasEnough($0) } ?? true
      }.map(\.id.name)
      let names = missing.joined(separator: ", ")
      violations.append(
        Violation(
          "agreements.unsigned",
          Text(
            en:
              "The agreement \"\(agreement.id)\" cannot be in force: \(missing.count) of \(agreement.parties.count) parties have not signed it: \(names).",
            fr:
              "L’accord-cadre « \(agreement.id) » ne peut pas être en vigueur : \(missing.count) parties sur \(agreement.parties.count) ne l’ont pas signé : \(names)."
          ),
          advice: Text(
            en: "Record their signatures: \"agreement sign \(agreement.id) --party …\".",
            fr: "Enregistrez leurs signatures : « accord signer \(agreement.id) --partie … »."),
          document: agreement.key))
    }
    return violations
  }
}
