import AccordDocuments
import AccordPartnership
import AccordShell
import AccordWording

/// A template that is part of the program, in French, of our own wording.
struct BuiltInTemplate: Sendable {
  /// What it is called: one word.
  let name: Text
  /// The documents that it is about.
  let type: any Document.Type
  /// What it is for: a phrase.
  let purpose: Text
  private let make: @Sendable () -> [UInt8]

  /// The flat OpenDocument text.
  var bytes: [UInt8] { make() }

  static let all = [
    BuiltInTemplate(
      name: Text(en: "convention", fr: "convention"), type: Convention.self,
      purpose: Text(
        en: "a convention with the six contents of the law",
        fr: "une convention avec les six mentions de la loi")
    ) { ConventionModel.bytes },
    BuiltInTemplate(
      name: Text(en: "amendment", fr: "avenant"), type: Convention.self,
      purpose: Text(
        en: "the amendment of a convention that was drafted last",
        fr: "le dernier avenant préparé d’une convention")
    ) { AmendmentModel.bytes },
    BuiltInTemplate(
      name: Text(en: "notification", fr: "notification"), type: Convention.self,
      purpose: Text(en: "the letter with a grant", fr: "la lettre de notification d’une subvention")
    ) { NotificationModel.bytes },
    BuiltInTemplate(
      name: Text(en: "reminder", fr: "relance"), type: Convention.self,
      purpose: Text(
        en: "a letter on a report that is awaited", fr: "la relance d’un compte rendu attendu")
    ) { ReminderModel.bytes },
    BuiltInTemplate(
      name: Text(en: "annex", fr: "annexe"), type: Decision.self,
      purpose: Text(
        en: "the list of beneficiaries of a decision",
        fr: "la liste des bénéficiaires d’une délibération")
    ) { AnnexModel.bytes },
    BuiltInTemplate(
      name: Text(en: "attendance", fr: "présence"), type: Ceremony.self,
      purpose: Text(
        en: "the attendance sheet of a ceremony", fr: "la feuille de présence d’une cérémonie")
    ) { AttendanceModel.bytes },
  ]

  private init(
    name: Text, type: any Document.Type, purpose: Text, make: @escaping @Sendable () -> [UInt8]
  ) {
    self.name = name
    self.type = type
    self.purpose = purpose
    self.make = make
  }

  /// The template of that name in either language.
  init?(named word: String) {
    let wanted = word.folded
    let found = BuiltInTemplate.all.first {
      $0.name.en.folded == wanted || $0.name.fr.folded == wanted
    }
    guard let found else { return nil }
    self = found
  }
}
