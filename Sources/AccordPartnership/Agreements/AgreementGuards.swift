import AccordDocuments
import AccordJSON
import AccordWording

/// Rules over a framework agreement and the signatures of its parties.
extension FrameworkAgreement {
  /// An agreement in force has been signed for by each of its parties; the signature that brought
  /// it into force cannot be taken away afterwards.
  static let everyPartySigned: Guard = Guard(
    "agreements.unsigned",
    Text(
      en: "An agreement in force has been signed for by each of its parties",
      fr: "Un accord-cadre en vigueur a été signé par chacune de ses parties"),
    over: [FrameworkAgreement.self, Signature.self]
  ) { state, changed in
    let isAboutSignatures = changed.contains { $0.collection == Signature.schema.collection }
    var violations: [Violation] = []
    let agreements = try state.all(FrameworkAgreement.self).filter { agreement in
      [.inForce, .ended].contains(agreement.status)
        && (isAboutSignatures || changed.contains(agreement.key))
    }
    for agreement in agreements {
      let signatures = try state.documents(Signature.where(\.agreement, is: agreement.id))
      let signed = Set(signatures.map(\.party))
      let missing = agreement.parties.filter { !signed.contains($0) }.map(\.id.name)
      guard !missing.isEmpty else { continue }
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
