import AccordDocuments
import AccordJSON
import AccordWording

/// What ties the last signature to the status of what it signs. Two people who record the last two
/// signatures at once each see one still missing, so neither moves the document: only here, on
/// the state as it is at the commit, is it seen that all have signed.
extension SignatureGuards {
  /// What every party has signed is no longer open for signature, nor only sent.
  static let completion: Guard = Guard(
    "signature.last",
    Text(
      en: "What every party has signed is no longer open for signature, nor only sent",
      fr:
        "Ce que toutes les parties ont signé n’est plus ouvert à la signature, ni seulement envoyé"),
    over: [Signature.self, FrameworkAgreement.self, Convention.self]
  ) { state, changed in
    // Each document once, with the signature that this commit records on it, where there is one.
    var concerned: [DocumentKey: DocumentKey] = [:]
    for key in changed where key.collection != Signature.schema.collection { concerned[key] = key }
    for key in changed where key.collection == Signature.schema.collection {
      guard let signature = try state.document(ID<Signature>(key.slug)),
        let document = signature.agreement?.id.key ?? signature.convention?.id.key
      else { continue }
      concerned[document] = key
    }
    return try concerned.sorted { $0.key < $1.key }.flatMap { key, origin in
      try signedDocuments(key, in: state).filter { document in
        try document.awaitsSignatures && document.isSignedByAll(in: state)
      }.map { document in
        key == origin ? leftOpen(document, key) : signedMeanwhile(document, origin)
      }
    }
  }

  private static func signedDocuments(
    _ key: DocumentKey, in state: any DocumentReader
  ) throws -> [SignedDocument] {
    if key.collection == FrameworkAgreement.schema.collection {
      return try state.document(ID<FrameworkAgreement>(key.slug)).map { [.agreement($0)] } ?? []
    }
    // Who signs is looked up for those alone that wait for it: a batch may change thousands.
    guard let convention = try state.document(ID<Convention>(key.slug)) else { return [] }
    if convention.status == .sent { return [try SignedDocument(convention, in: state)] }
    guard let amendment = convention.openAmendment else { return [] }
    return [try SignedDocument(amendment, of: convention, in: state)]
  }

  private static func signedMeanwhile(_ document: SignedDocument, _ key: DocumentKey) -> Violation {
    Violation(
      "signature.last",
      Text(
        en:
          "Somebody else has just signed \"\(document.name)\" too: this signature is now the last one, and its status would stay \(document.status).",
        fr:
          "Quelqu’un d’autre vient aussi de signer « \(document.name) » : cette signature est désormais la dernière, et le statut resterait « \(document.status) »."
      ),
      advice: Text(
        en: "Nothing was kept. Repeat the command: it then counts as the last signature.",
        fr:
          "Rien n’a été conservé. Répétez la commande : elle vaudra alors dernière signature."),
      document: key, isConflict: true)
  }

  private static func leftOpen(_ document: SignedDocument, _ key: DocumentKey) -> Violation {
    let command =
      switch document {
      case .agreement: Text(en: "agreement sign", fr: "accord signer")
      case .convention: Text(en: "convention sign", fr: "convention signer")
      case .amendment: Text(en: "amendment sign", fr: "avenant signer")
      }
    return Violation(
      "signature.last",
      Text(
        en:
          "Every party that is needed has signed \"\(document.name)\": its status cannot stay \(document.status).",
        fr:
          "Toutes les parties nécessaires ont signé « \(document.name) » : son statut ne peut pas rester « \(document.status) »."
      ),
      advice: Text(
        en:
          "Give one of its signatures again with \"ensure\": \"ensure \(command) \(document.name) …\".",
        fr:
          "Redonnez l’une de ses signatures avec « assurer » : « assurer \(command) \(document.name) … »."
      ),
      document: key)
  }

  /// A signature does not go away under a convention that both parties have signed. An agreement
  /// in force has a guard of its own.
  static let removal: Guard = Guard(
    "signature.kept",
    Text(
      en: "No signature goes away under a convention that both parties have signed",
      fr: "Aucune signature ne disparaît d’une convention que les deux parties ont signée"),
    over: [Signature.self]
  ) { state, changed in
    let removed = try changed.filter { try state.stored($0) == nil }
    guard !removed.isEmpty else { return [] }
    return try state.all(Convention.self).flatMap { convention in
      let document = try SignedDocument(convention, in: state)
      return document.parties.compactMap { party -> Violation? in
        guard let id = document.signatureID(of: party.id), removed.contains(id.key),
          let refusal = document.refusalToRemove(id)
        else { return nil }
        return Violation(refusal.code, refusal.message, advice: refusal.advice, document: id.key)
      }
    }
  }
}
