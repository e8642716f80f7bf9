import AccordDocuments
import AccordPartnership
import AccordShell
import AccordWording

extension ReleaseCommands {
  /// The release that a command is about.
  static var release: Argument<ID<Release>> {
    Argument("release", fr: "communiqué", Text(en: "the release", fr: "le communiqué"))
  }

  /// Words in English.
  static var english: RequiredOption<String> {
    RequiredOption("text-en", fr: "texte-en", Text(en: "in English", fr: "en anglais"))
  }

  /// Words in French.
  static var french: RequiredOption<String> {
    RequiredOption("text-fr", fr: "texte-fr", Text(en: "in French", fr: "en français"))
  }
}
