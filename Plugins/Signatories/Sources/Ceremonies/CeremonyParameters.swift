import AccordDocuments
import AccordPartnership
import AccordShell
import AccordWording

extension CeremonyCommands {
  /// The ceremony that a command is about.
  static let ceremony = Argument<ID<Ceremony>>(
    "ceremony", fr: "cérémonie", Text(en: "the ceremony", fr: "la cérémonie"))
}
