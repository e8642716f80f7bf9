import AccordDocuments
import AccordWording

/// The command that takes a person's data out of every version of a document.
extension Command {
  static let erase = Command(
    "erase", fr: "effacer", .write,
    Text(
      en: "Erase the personal data of a document, in all its versions",
      fr: "Effacer les données personnelles d’un document, dans toutes ses versions"),
    discussion: Text(
      en:
        "For a person who asks for it (GDPR, article 17). The values are gone from the journal for good: nothing brings them back, not even undo. The document stays, and so does the record of who erased, when and for what reason; seals still hold. The identity of a document is not erased, nor is anything in older backups: delete those. In a run no other command that writes stands beside it. \"plan erase …\" shows what would go.",
      fr:
        "À la demande de la personne (RGPD, article 17). Les valeurs disparaissent définitivement du journal : rien ne les ramène, pas même annuler. Le document reste, ainsi que la trace de qui a effacé, quand et pour quel motif ; les sceaux tiennent toujours. L’identifiant d’un document n’est pas effacé, ni ce que contiennent d’anciennes sauvegardes : supprimez-les. Dans une exécution, aucune autre commande qui écrit ne l’accompagne. « prévoir effacer … » montre ce qui disparaîtrait."
    ),
    takes: DocumentName(),
    RequiredOption<String>(
      "reason", fr: "motif",
      Text(
        en: "Why, for the journal: the number of the request, and nothing personal",
        fr: "Pourquoi, pour le journal : le numéro de la demande, et rien de personnel")),
    destructive: true,
    examples: [
      Example(
        "erase demo --reason \"request 7\"",
        Text(
          en: "Erase what the document \"demo\" says of a person",
          fr: "Effacer ce que le document « demo » dit d’une personne"))
    ]
  ) { session, key, reason in
    guard reason.contains(where: { !$0.isWhitespace }) else {
      throw Failure(
        "erase.reason",
        Text(en: "An erasure needs a reason.", fr: "Un effacement demande un motif."),
        about: "reason")
    }
    try session.erase(key, reason: reason)
    return .none
  }.standingAlone()
}

extension Session {
  /// Notes that the personal data of a document are to be erased, and shows it without them.
  ///
  /// - Throws: `Failure` where its type has no personal fields.
  fileprivate func erase(_ key: DocumentKey, reason: String) throws {
    let schema = shell.catalogue.documentType(of: key.collection)?.schema
    guard let schema, !schema.personal.isEmpty else {
      let name = schema?.name ?? .same(key.collection)
      throw Failure(
        "erase.nothing-personal",
        Text(
          en: "The type \"\(name)\" declares no personal data.",
          fr: "Le type « \(name) » ne déclare aucune donnée personnelle."),
        about: "document")
    }
    try warnOfRepetitions(of: key, schema.personal)
    try overlayErasure(of: key, personal: schema.personal)
    erasures.append(Erasure(document: key, reason: reason))
  }

  /// Names the documents whose own words repeat what is to be erased.
  private func warnOfRepetitions(of key: DocumentKey, _ personal: [PersonalField]) throws {
    let others = try documents(repeating: personal, of: key)
    guard !others.isEmpty else { return }
    let names = others.prefix(3).map { "\"\($0)\"" }.joined(separator: ", ")
    let frenchNames = others.prefix(3).map { "« \($0) »" }.joined(separator: ", ")
    let more = others.count - 3
    warn(
      Text(
        en:
          "The person is named in \(names)\(more > 0 ? " and \(more) more" : ""), in words that stay: change or remove what may not stay, and know that earlier versions are kept.",
        fr:
          "La personne est nommée dans \(frenchNames)\(more > 0 ? " et \(more) de plus" : ""), en des termes qui restent : modifiez ou supprimez ce qui ne doit pas rester, sachant que les versions antérieures sont conservées."
      ))
  }
}
