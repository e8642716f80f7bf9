import AccordDocuments
import AccordOffice
import AccordPartnership
import AccordShell
import AccordWording

/// What is written into a file that is published.
struct PublishedContent {
  let text: String
  let count: Int
  let total: Money
  var lines: [Publication.Line] = []
  var operations: [Publication.OperationLine]?

  /// The lines of the grants of a year.
  static func grants(
    of year: Year?, on day: CalendarDate, _ isStrict: Bool, in session: Session
  ) throws -> PublishedContent {
    guard let year else { throw Failure.yearMissing }
    let lines = try session.grants(on: day).lines(of: year.number)
    let sound = lines.filter(\.problems.isEmpty)
    guard !lines.isEmpty else { throw Failure.noGrant(year) }
    let left = lines.filter { !$0.problems.isEmpty }
    guard !sound.isEmpty, left.isEmpty || !isStrict else {
      throw Failure.notWritten(left, of: lines.count, year)
    }
    if !left.isEmpty { session.warn(SCDLTable.leftOut(left.count, year)) }
    let cut = sound.filter(\.isCut).map(\.convention.id.name)
    if !cut.isEmpty {
      let names = cut.joined(separator: ", ")
      session.warn(
        Text(
          en: "The object has more than 256 characters and is cut: \(names).",
          fr: "L’objet compte plus de 256 caractères et il est coupé : \(names)."))
    }
    return PublishedContent(
      text: SCDLRow.file(sound.map(\.row)), count: sound.count,
      total: sound.map(\.amount).total(), lines: sound.map { Publication.Line($0) })
  }

  /// The list of operations.
  static func operations(
    on day: CalendarDate, _ isStrict: Bool, in session: Session
  ) throws -> PublishedContent {
    let all = try PublishedOperation.all(on: day, in: session.documents)
    let left = all.filter { !$0.problems(on: day).isEmpty }
    let sound = all.filter { $0.problems(on: day).isEmpty }
    guard !all.isEmpty else { throw Failure.noOperation(day) }
    guard !sound.isEmpty, left.isEmpty || !isStrict else {
      throw Failure.operationsNotWritten(left, of: all.count, on: day)
    }
    if !left.isEmpty { session.warn(operationsLeftOut(left), details: left.reasons(on: day)) }
    sound.tellMissingPostalCodes(in: session)
    try session.tellUnsupported(on: day)
    let rows = sound.map { $0.row(on: day) }
    let amounts = sound.map { $0.fundPart(on: day) ?? .zero }
    return PublishedContent(
      text: OperationRow.file(rows), count: rows.count, total: amounts.total(),
      operations: zip(zip(sound, rows), amounts).map { pair, amount in
        Publication.OperationLine(
          operation: pair.0.operation.id.reference, amount: amount, digest: pair.1.digest)
      })
  }

  private static func operationsLeftOut(_ left: [PublishedOperation]) -> Text {
    Text.plural(
      left.count,
      Text(en: "1 operation is left out:", fr: "1 opération est écartée :"),
      Text(
        en: "\(left.count) operations are left out:", fr: "\(left.count) opérations sont écartées :"
      ))
  }

  /// The timetable of calls.
  static func timetable(on day: CalendarDate, in session: Session) throws -> PublishedContent {
    let calls = try PlannedCall.all(on: day, in: session)
    guard !calls.isEmpty else { throw Failure.noCall(day) }
    return PublishedContent(
      text: PlannedCall.file(calls), count: calls.count, total: calls.map(\.support).total())
  }
}

extension Session {
  /// Tells which operations are not in the list because nothing of their grant is kept.
  func tellUnsupported(on day: CalendarDate) throws {
    let names = try PublishedOperation.unsupported(on: day, in: documents).map(\.id.name)
    guard !names.isEmpty else { return }
    let listed = names.joined(separator: ", ")
    warn(
      .plural(
        names.count,
        Text(
          en: "Not listed, terminated with nothing kept: \(listed).",
          fr: "Non listée, car résiliée sans rien maintenir\u{A0}: \(listed)."),
        Text(
          en: "Not listed, terminated with nothing kept: \(listed).",
          fr: "Non listées, car résiliées sans rien maintenir\u{A0}: \(listed).")))
  }
}

extension [PublishedOperation] {
  /// Tells whose line lacks the postal code of the beneficiary; it is written all the same.
  func tellMissingPostalCodes(in session: Session) {
    let names = Set(filter { $0.beneficiary.postalCode == nil }.map(\.beneficiary.id.name)).sorted()
    guard let first = names.first else { return }
    session.warn(
      Text(
        en:
          "The postal code of the beneficiary is missing: \(names.joined(separator: ", ")). Give it: \"organisation edit \(first) --postal-code …\".",
        fr:
          "Le code postal du bénéficiaire manque : \(names.joined(separator: ", ")). Donnez-le : « structure modifier \(first) --code-postal … »."
      ))
  }

  /// The first ten of them with what keeps them out, and what mends it.
  fileprivate func reasons(on day: CalendarDate) -> [Text] {
    prefix(10).flatMap { each in
      each.problems(on: day).prefix(1).map { problem in
        Text(
          en: "\(each.operation.id): \(problem.message): \(problem.remedy)",
          fr: "\(each.operation.id) : \(problem.message) : \(problem.remedy)")
      }
    }
  }
}

extension Failure {
  fileprivate static func noOperation(_ day: CalendarDate) -> Failure {
    Failure(
      "publications.none",
      Text(
        en: "No grant agreement of an operation is signed on \(day).",
        fr: "Aucune convention d’opération n’est signée au \(day)."),
      about: "kind",
      advice: Text(
        en: "\"operation list\" shows the operations.",
        fr: "« opération lister » montre les opérations."))
  }

  fileprivate static func operationsNotWritten(
    _ left: [PublishedOperation], of count: Int, on day: CalendarDate
  ) -> Failure {
    Failure(
      "publications.left-out",
      Text.plural(
        left.count,
        Text(
          en: "1 of \(count) operations cannot be published.",
          fr: "1 opération sur \(count) ne peut pas être publiée."),
        Text(
          en: "\(left.count) of \(count) operations cannot be published.",
          fr: "\(left.count) opérations sur \(count) ne peuvent pas être publiées.")),
      about: "kind", details: left.reasons(on: day),
      advice: Text(
        en: "\"publish operations\" says what is missing for each of them.",
        fr: "« publier opérations » dit ce qui manque à chacune."))
  }

  fileprivate static let yearMissing = Failure(
    "usage.missing", Text(en: "The year is missing.", fr: "Il manque l’année."), about: "year",
    advice: Text(
      en: "Give \"--year 2024\" for the grants of a year.",
      fr: "Donnez « --année 2024 » pour les subventions d’une année."))

  fileprivate static func noGrant(_ year: Year) -> Failure {
    Failure(
      "publications.none",
      Text(
        en: "No grant of \(year) is to be published.",
        fr: "Aucune subvention \(year) n’est à publier."),
      about: "year",
      advice: Text(
        en: "\"convention list \(year)\" says which are signed.",
        fr: "« convention lister \(year) » dit lesquelles sont signées."))
  }

  fileprivate static func notWritten(
    _ lines: [GrantLine], of count: Int, _ year: Year
  ) -> Failure {
    Failure(
      "publications.left-out",
      Text.plural(
        lines.count,
        Text(
          en: "1 of \(count) grants of \(year) cannot be published.",
          fr: "1 subvention \(year) sur \(count) ne peut pas être publiée."),
        Text(
          en: "\(lines.count) of \(count) grants of \(year) cannot be published.",
          fr: "\(lines.count) subventions \(year) sur \(count) ne peuvent pas être publiées.")),
      about: "year",
      details: lines.prefix(10).flatMap { line in
        line.problems.prefix(1).map { problem in
          Text(
            en: "\(line.convention.id): \(problem.message) \(problem.remedy)",
            fr: "\(line.convention.id) : \(problem.message) \(problem.remedy)")
        }
      },
      advice: Text(
        en: "\"publish left-out --year \(year)\" says what mends each of them.",
        fr: "« publier écartées --année \(year) » dit ce qui corrige chacune."))
  }

  fileprivate static func noCall(_ day: CalendarDate) -> Failure {
    Failure(
      "publications.none",
      Text(
        en: "No call is open or planned on \(day).",
        fr: "Aucun appel n’est ouvert ni prévu au \(day)."),
      about: "kind",
      advice: Text(
        en: "\"call list\" shows the calls.", fr: "« appel lister » montre les appels."))
  }
}
