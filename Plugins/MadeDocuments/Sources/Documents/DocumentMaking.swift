import AccordDocuments
import AccordPartnership
import AccordShell
import AccordTemplates
import AccordWording

/// The documents of one template while they are made: all of them, or what keeps them from it.
struct DocumentMaking {
  /// A document that was made.
  struct Made {
    let file: NewFile
    let record: MadeDocument
  }

  private let named: NamedTemplate
  private let checked: CheckedTemplate
  private let fields: DocumentFields
  private let paths: FieldPaths
  private let format: DocumentFormat
  private let day: CalendarDate
  /// Reads the documents as they are on that day.
  private let session: Session
  private let outer: Session

  private var made: [Made] = []
  private var seen: Set<DocumentKey> = []
  private var refusals: [(name: String, faults: [TemplateFault])] = []
  /// The documents about which the template says nothing true.
  private var unfit: [(name: String, reason: Text)] = []

  init(
    _ named: NamedTemplate, _ checked: CheckedTemplate, _ fields: DocumentFields,
    format: DocumentFormat, on day: CalendarDate, in session: Session
  ) throws {
    self.named = named
    self.checked = checked
    self.fields = fields
    self.format = format
    self.day = day
    paths = FieldPaths(checked.fieldsRead.map(\.en))
    outer = session
    self.session = try session.reading(on: day)
  }

  /// Adds the document of that identity or name; one that is named twice is made once.
  mutating func add(_ name: String) throws {
    let document = try find(name)
    let key = FieldReading(session).key(of: document)
    guard seen.insert(key).inserted else { return }
    if let reason = try named.refusal?(document, day, session) {
      unfit.append((key.slug.name, reason))
      return
    }
    let state = try DocumentState(document, fields, paths, in: session)
    guard !outer.hasChanged(state.sources) else { throw Failure.notKeptYet(key) }
    guard
      let transaction = try state.lastChange(
        of: key, on: day, fields, paths, in: session),
      let seal = try session.seal(of: transaction)
    else { throw Failure.notKeptYet(key) }
    let page = Session.digest(of: Array("\(named.template.digest)\n\(day.code)".utf8))
    let code = DocumentCode(
      key.slug.name, transaction: transaction, seal: seal, page: page
    ).written
    var data = state.data
    data[DocumentFields.madeName.en] = .record([
      "code": .text(.same(state.isFictitious ? code + DocumentCode.mark : code)),
      "date": .date(day),
    ])
    do {
      let flat = try checked.filled(
        with: .record(data), in: named.template.language ?? session.language)
      let bytes = format == .odt ? try OpenDocumentPackage(flat: flat).bytes : flat
      made.append(try made(bytes, of: key, state, code: code, transaction: transaction))
    } catch let refusal as TemplateRefusal {
      refusals.append((key.slug.name, refusal.faults))
    }
  }

  /// All that was made.
  ///
  /// - Throws: the faults of all documents, those about one field together.
  func result() throws -> [Made] {
    guard refusals.isEmpty, unfit.isEmpty else {
      throw DocumentsRefused(refusals, unfit: unfit, of: seen.count)
    }
    return made
  }

  private func find(_ name: String) throws -> any Document {
    func find<D: Document>(_ type: D.Type) throws -> any Document {
      do {
        return try session.find(session.read(name, as: ID<D>.self))
      } catch let fault as any Fault {
        throw FaultOfOption(fault, "for")
      }
    }
    return try find(fields.type)
  }

  private func made(
    _ bytes: [UInt8], of key: DocumentKey, _ state: DocumentState, code: String, transaction: Int
  ) throws -> Made {
    // What it was made of tells it apart: made of the same again, it is the same.
    let values = TemplateData.record(state.data)
    let read = checked.fieldsRead.map { "\($0.en)=\(values.values(at: $0.en))" }
    let made = [named.template.digest, format.rawValue, day.code, String(transaction)] + read
    let digest = Session.digest(of: Array(made.joined(separator: "\n").utf8))
    let file = "\(key.slug.name).\(format.rawValue)"
    let id = try Slug(reading: "\(key.slug.name).\(digest.prefix(12))")
    return Made(
      file: NewFile(file, bytes),
      record: MadeDocument(
        id: ID(id), template: named.name, templateDigest: named.template.digest,
        subject: key.description, code: code, day: day, file: file,
        fileDigest: Session.digest(of: bytes),
        transaction: transaction, fieldsRead: checked.fieldsRead.map(\.en)))
  }
}

/// A fault at the option that it is about.
struct FaultOfOption: Fault {
  let fault: any Fault
  let parameter: String?

  init(_ fault: any Fault, _ option: String) {
    self.fault = fault
    parameter = option
  }

  var code: String { fault.code }
  var message: Text { fault.message }
  var details: [Text] { fault.details }
  var advice: Text? { fault.advice }
}

extension Failure {
  fileprivate static func notKeptYet(_ key: DocumentKey) -> Failure {
    Failure(
      "documents.not-kept",
      Text(
        en: "What \"\(key.description)\" says was changed in this run and is not kept yet.",
        fr:
          "Ce que dit « \(key.description) » a été modifié dans cette exécution et n’est pas encore conservé."
      ), about: "for",
      advice: Text(
        en: "Make the documents in a run of their own: their code names a transaction.",
        fr: "Établissez les documents dans une exécution à part : leur code nomme une transaction.")
    )
  }
}
