import AccordDocuments
import AccordOffice
import AccordPartnership
import AccordShell
import AccordWording

/// The commands on amendments, in the order of help. Those that sign are of the signatures.
enum AmendmentCommands {
  static var all: [Command] { [draft, draftShares, approve, apply, abandon, list] }

  static let lifeCycle = Amendment.lifeCycle.description

  static var conventions: RemainingArguments<ID<Convention>> { CommonOption.conventions }

  static var envelope: Option<ID<Envelope>> {
    Option(
      "envelope", fr: "enveloppe",
      Text(
        en: "every convention of this envelope whose amendment is open",
        fr: "toutes les conventions de cette enveloppe dont un avenant est en cours"))
  }
}
