import AccordDocuments
import AccordPartnership
import AccordShell
import AccordWording

extension EnvelopeCommands {
  /// The envelope that a command is about.
  static var envelope: Argument<ID<Envelope>> {
    Argument("envelope", fr: "enveloppe", Text(en: "the envelope", fr: "l’enveloppe"))
  }
}
