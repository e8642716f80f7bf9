public import AccordDocuments
public import AccordWording

/// A document that was made from a template: what it was made of, so that it can be verified.
public struct MadeDocument: Document {
  public static let schema = Schema(
    "made-documents", Text(en: "made document", fr: "document établi"), .masculine, fields: fields)

  public let id: ID<MadeDocument>
  /// The template: the name of a built-in one, or that of its file.
  public var template: String
  /// The SHA-256 of the template.
  public var templateDigest: String
  /// The document that it is about, as `conventions/2024.ml-caen`.
  public var subject: String
  /// The code on its pages.
  public var code: String
  /// The day that it bears.
  public var day: CalendarDate
  /// The name of the file.
  public var file: String
  /// The SHA-256 of the file.
  public var fileDigest: String
  /// The transaction after which the document was as it says.
  public var transaction: Int
  /// The fields that the template reads, by their English paths.
  public var fieldsRead: [String]

  /// A document that was made.
  public init(
    id: ID<MadeDocument>, template: String, templateDigest: String, subject: String, code: String,
    day: CalendarDate, file: String, fileDigest: String, transaction: Int, fieldsRead: [String]
  ) {
    self.id = id
    self.template = template
    self.templateDigest = templateDigest
    self.subject = subject
    self.code = code
    self.day = day
    self.file = file
    self.fileDigest = fileDigest
    self.transaction = transaction
    self.fieldsRead = fieldsRead
  }

  public var label: String { file }

  /// What its members are called, and how people read them.
  public static let fields: [Field<MadeDocument>] = [
    Field(
      "template", fr: "modèle", \.template,
      help: Text(en: "what it was made from", fr: "ce dont il est issu"), .byEvents),
    Field(
      "subject", fr: "objet", \.subject,
      help: Text(en: "the document that it is about", fr: "le document concerné"), .byEvents),
    Field(
      "day", fr: "date", \.day, help: Text(en: "the day that it bears", fr: "la date qu’il porte"),
      .byEvents),
    Field(
      "code", fr: "code", \.code,
      help: Text(en: "the code on its pages", fr: "le code porté sur ses pages"), .byEvents),
    Field(
      "file", fr: "fichier", \.file,
      help: Text(en: "the name of the file", fr: "le nom du fichier"), .byEvents, .rank(1)),
    Field(
      "transaction", fr: "transaction", \.transaction,
      help: Text(
        en: "after which the data were as it says",
        fr: "celle après laquelle les données étaient conformes"), .byEvents, .rank(3)),
    Field(
      "template digest", fr: "empreinte du modèle", \.templateDigest,
      help: Text(en: "the SHA-256 of the template", fr: "le SHA-256 du modèle"), .byEvents,
      .rank(3)),
    Field(
      "file digest", fr: "empreinte du fichier", \.fileDigest,
      help: Text(en: "the SHA-256 of the file", fr: "le SHA-256 du fichier"), .byEvents, .rank(3)),
    Field(
      "fields read", fr: "champs lus", one: Text(en: "field", fr: "champ"), \.fieldsRead,
      help: Text(en: "what the template reads", fr: "ce que lit le modèle"), .byEvents, .rank(3)),
  ]
}
