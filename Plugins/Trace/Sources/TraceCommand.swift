import AccordDocuments
import AccordPartnership
import AccordShell
import AccordWording

enum TraceCommand {
  static let trace = Command(
    "trace", fr: "piste", .read,
    Text(
      en: "Follow a convention or an operation from the vote to the proof",
      fr: "Suivre une convention ou une opération du vote à la preuve"),
    discussion: Text(
      en: """
        The audit trail: each fact with its day, who did it, who recorded it and the transaction since \
        which the document says so; what lacks, the transactions with their commands and seals, and \
        what was erased. \
        With --to it goes into a folder: the page, the lines of the journal as JSON, the seals, and \
        the files that the workspace keeps; "accord seal SEAL" compares one with the journal of the workspace or of a backup.
        """,
      fr: """
        La piste d’audit : chaque fait avec sa date, la personne qui a agi, celle qui l’a saisi et la \
        transaction depuis laquelle le document l’énonce ; ce qui manque, les transactions avec leur \
        commande et leur sceau, et ce qui a été effacé. Avec --vers, elle va dans un dossier : la page, les lignes du \
        journal en JSON, les sceaux et les fichiers que l’espace conserve ; « accord sceller SCEAU » en compare un au journal de l’espace \
        de travail ou d’une sauvegarde.
        """),
    takes: DocumentName(of: [Convention.self, Operation.self]),
    Option<FilePath>(
      "to", fr: "vers",
      Text(
        en: "a new folder for the page, the journal and the seals",
        fr: "un nouveau dossier pour la page, le journal et les sceaux")),
    examples: [
      Example(
        "trace 2024.ml-elbeuf",
        Text(en: "See the trail of a convention", fr: "Voir la piste d’audit d’une convention"))
    ]
  ) { session, key, folder in
    let page = try TracePage(of: key, in: session)
    if let folder {
      // The journal names people and accounts in full.
      session.write(try page.files().map(\.keptPrivate), into: folder, named: "to")
      return .none
    }
    session.pageTitle = page.title
    return .page(try page.sections)
  }
}
