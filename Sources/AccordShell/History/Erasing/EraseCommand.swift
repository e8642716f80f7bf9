import AccordLanguage
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
        "For a person who asks for it (GDPR, article 17). The values are gone from the journal for good: nothing brings them back, not even undo. The document stays, and so does the record of who erased, when and for what reason; seals still hold. Before, the person is sought by full name, address and telephone number, by the family name in free text: in all documents of all versions, views and releases included, in all commands, in your own input history and the running transcript, and in the plans that --plan names. Another document that names the person needs a word: at the prompt you are asked, elsewhere say --also or --leave. Commands that name the person are erased, your own lines removed; nothing can be taken out of a plan, so delete the one that names the person. In the end the same is sought again, and what is still there makes the answer \"not erased\". Identities and authors cannot be erased; backups, written files, other plans and other people's histories are out of reach: delete those. In a run no other command that writes stands beside it. \"plan erase …\" shows what would go.",
      fr:
        "À la demande de la personne (RGPD, article 17). Les valeurs disparaissent définitivement du journal : rien ne les ramène, pas même annuler. Le document reste, ainsi que la trace de qui a effacé, quand et pour quel motif ; les sceaux tiennent toujours. Auparavant, la personne est recherchée par son nom complet, son adresse et son numéro de téléphone, par son nom de famille dans les textes libres\u{A0}: dans tous les documents, vues et communiqués compris, en toutes leurs versions, dans toutes les commandes, dans votre historique des saisies et la transcription en cours, ainsi que dans les plans indiqués par --plan. Tout autre document qui la nomme demande une décision\u{A0}: à l’invite, la question est posée\u{202F}; ailleurs, indiquez --aussi ou --laisser. Les commandes qui la nomment sont effacées, vos propres lignes retirées\u{202F}; rien ne peut être retiré d’un plan\u{A0}: supprimez celui qui nomme la personne. À la fin, la même recherche est refaite, et ce qui subsiste donne la réponse «\u{A0}non effacé\u{A0}». Les identifiants et les auteurs ne peuvent pas être effacés\u{202F}; les sauvegardes, les fichiers écrits, les autres plans et les historiques des autres sont hors d’atteinte\u{A0}: supprimez-les. Dans une exécution, aucune autre commande qui écrit ne l’accompagne. « prévoir effacer … » montre ce qui disparaîtrait."
    ),
    takes: DocumentName(),
    RequiredOption<String>(
      "reason", fr: "motif",
      Text(
        en: "Why, for the journal: the number of the request, and nothing personal",
        fr: "Pourquoi, pour le journal : le numéro de la demande, et rien de personnel")),
    DocumentsOption(
      "also", fr: "aussi",
      Text(
        en: "Another document that names the person, to be erased there too",
        fr: "Un autre document qui nomme la personne, à y effacer aussi")),
    DocumentsOption(
      "leave", fr: "laisser",
      Text(
        en: "Another document that names a namesake, or that must stay as it is",
        fr: "Un autre document qui nomme un homonyme, ou qui doit rester tel quel")),
    RepeatedOption<String>(
      "seek", fr: "rechercher",
      Text(
        en: "A further name, address or telephone number of the person, such as a former name",
        fr: "Un autre nom, adresse ou numéro de téléphone de la personne, comme un nom d’usage")),
    RepeatedOption<FilePath>(
      "plan", fr: "plan",
      Text(
        en: "A plan kept in a file, to be searched for the person as well",
        fr: "Un plan gardé dans un fichier, où la personne est recherchée aussi")),
    destructive: true,
    examples: [
      Example(
        "erase demo --reason \"request 7\"",
        Text(
          en: "Erase what the document \"demo\" says of a person",
          fr: "Effacer ce que le document « demo » dit d’une personne"))
    ]
  ) { session, key, reason, also, leave, seek, plans in
    guard reason.contains(where: { !$0.isWhitespace }) else { throw EraseFailure.reason }
    try session.erase(key, reason: reason, also: also, leave: leave, seeking: seek, plans: plans)
    return .none
  }.standingAlone()
}
