public import AccordDocuments
public import AccordWording

extension Publication {
  /// What its members are called, and how people read them.
  public static let fields: [Field<Publication>] = [
    Field(
      "kind", fr: "nature", \.kind,
      help: Text(en: "what the file is of", fr: "ce que contient le fichier"), .byEvents),
    Field(
      "year", fr: "année", { $0.year.flatMap(Year.init) },
      help: Text(en: "the year of what is in it", fr: "l’année de ce qu’il contient"), .byEvents),
    Field(
      "day", fr: "jour", \.day,
      help: Text(en: "the day of the publication", fr: "le jour de la publication"), .byEvents),
    Field(
      "file", fr: "fichier", \.file, with: SignedFile.fields,
      help: Text(en: "by what it is known again", fr: "ce qui permet de le reconnaître"), .byEvents),
    Field(
      "count", fr: "nombre", \.count,
      help: Text(en: "how many lines it has", fr: "le nombre de lignes"), .byEvents),
    Field(
      "total", fr: "total", \.total,
      help: Text(en: "the sum of its amounts", fr: "la somme de ses montants"), .byEvents),
    Field(
      "lines", fr: "lignes", one: Text(en: "line", fr: "ligne"), \.lines, each: Line.fields,
      help: Text(
        en: "the conventions in it, as they were then",
        fr: "les conventions qu’il contient, telles qu’elles étaient"), .byEvents),
    Field(
      "operations", fr: "opérations", one: Text(en: "operation", fr: "opération"), \.operations,
      each: OperationLine.fields,
      help: Text(
        en: "the operations in it, as they were then",
        fr: "les opérations qu’il contient, telles qu’elles étaient"), .byEvents),
  ]

  /// Its name and its digest are those of a file, and it has lines.
  public func validate() throws {
    guard file.isSound, count >= 0, lines.count <= count else {
      throw Failure(
        "publications.file",
        Text(
          en: "The publication \"\(id)\" names no file that could be known again.",
          fr: "La publication « \(id) » ne désigne aucun fichier reconnaissable."),
        about: "file",
        advice: Text(
          en: "\"publish file\" writes the file and records it.",
          fr: "« publier fichier » écrit le fichier et l’enregistre."))
    }
  }
}

extension Publication.OperationLine {
  /// What its members are called, and how people read them.
  public static let fields: [Field<Publication.OperationLine>] = [
    Field(
      "operation", fr: "opération", \.operation, help: Text(en: "which one", fr: "laquelle")),
    Field(
      "amount", fr: "montant UE", \.amount,
      help: Text(en: "the Union’s amount in euros", fr: "le montant UE, en euros")),
    Field(
      "digest", fr: "empreinte", \.digest,
      help: Text(en: "by what the line is known again", fr: "ce qui permet de reconnaître la ligne")
    ),
  ]
}

extension Publication.Line {
  /// What its members are called, and how people read them.
  public static let fields: [Field<Publication.Line>] = [
    Field(
      "convention", fr: "convention", \.convention,
      help: Text(en: "which one", fr: "laquelle")),
    Field(
      "amendment", fr: "avenant", \.amendment,
      help: Text(
        en: "the number of the amendment that was in force", fr: "le numéro de l’avenant en vigueur"
      )),
    Field(
      "amount", fr: "montant", \.amount, help: Text(en: "in euros", fr: "en euros")),
    Field(
      "digest", fr: "empreinte", \.digest,
      help: Text(en: "the SHA-256 of the line", fr: "l’empreinte SHA-256 de la ligne")),
  ]
}

extension Publication {
  /// A new publication of a text, the next of its kind and year; `nil` where its name cannot be one.
  public init?(
    _ text: String, named name: String, kind: PublicationKind, year: Int?, on day: CalendarDate,
    count: Int, total: Money, lines: [Line] = [], after others: [Publication]
  ) {
    let stem = ([kind.rawValue] + (year.map { [String($0)] } ?? [])).joined(separator: "-")
    let numbers = others.compactMap { other in
      other.id.name.hasPrefix(stem + ".") ? Int(other.id.name.dropFirst(stem.count + 1)) : nil
    }
    guard let id = ID<Publication>("\(stem).\((numbers.max() ?? 0) + 1)") else { return nil }
    self.init(
      id: id, kind: kind, year: year, day: day,
      file: SignedFile(name: name, digest: ContentDigest.hexadecimal(Array(text.utf8))),
      count: count, total: total, lines: lines)
  }
}
