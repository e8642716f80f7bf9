import AccordDocuments
import AccordOffice
import AccordPartnership
import AccordShell
import AccordWording

extension ConventionCommands {
  static var enterIntoForce: Command {
    Command(
      "convention enter-into-force", fr: "convention mettre-en-vigueur", .write,
      Text(
        en: "Record that conventions entered into force",
        fr: "Enregistrer l’entrée en vigueur de conventions"),
      discussion: Text(
        en:
          "Above \(Convention.writtenConventionThreshold) the convention must be signed (loi 2000-321 art. 10, décret 2001-495 art. 1).\n\n\(lifeCycle)",
        fr:
          "Au-delà de \(Convention.writtenConventionThreshold), la convention doit être signée (loi 2000-321 art. 10, décret 2001-495 art. 1).\n\n\(lifeCycle)"
      ),
      takes: conventions(before: .enterIntoForce), envelope, AgreementCommands.day, person,
      examples: [
        Example(
          "convention enter-into-force 2024.ml-elbeuf --on 2024-04-02",
          Text(en: "One convention is in force", fr: "Une convention est en vigueur"))
      ]
    ) { session, named, envelope, date, person in
      try session.record(
        .enterIntoForce, in: named, of: envelope, on: date, person: person,
        en: "Brought into force", fr: "mis en vigueur")
    }.askingForConventions()
  }
}
