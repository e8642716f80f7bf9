import AccordDocuments
import AccordWording
import Testing

private let help = Text(en: "help", fr: "aide")

/// A document of the tests, with everything that a field can be. All of it is invented.
private struct Parcel: Document {
  static let schema = Schema("parcels", Text(en: "parcel", fr: "colis"))
  static let fields: [Field<Parcel>] = [
    Field("title", fr: "intitulé", \.title, help: help),
    Field("postal code", fr: "code postal", \.postalCode, help: help),
    Field("invented", fr: "fictif", \.isInvented, help: help, .key("isInvented")),
    Field("year", fr: "année", { Year($0.year) }, help: help),
    Field("parents", fr: "parents", one: Text(en: "parent", fr: "parent"), \.parents, help: help),
    Field("names", fr: "noms", one: Text(en: "name", fr: "nom"), \.names, help: help),
    Field(
      "instalments", fr: "versements", one: Text(en: "instalment", fr: "versement"), \.payments,
      each: Payment.fields, help: help, .key("payments")),
    Field("first", fr: "premier", \.first, with: Payment.fields, help: help),
  ]

  struct Payment: Hashable, Codable, Sendable {
    static let fields: [Field<Payment>] = [
      Field("amount", fr: "montant", \.amount, help: help),
      Field("due", fr: "échéance", \.due, help: help),
    ]
    var amount: Money
    var due: CalendarDate?
  }

  let id: ID<Parcel>
  var title = Text(en: "Title", fr: "Titre")
  var postalCode: String?
  var isInvented = true
  var year = 2024
  var parents: [Reference<Parcel>] = []
  var names: [Text] = []
  var payments: [Payment] = []
  var first: Payment?
  var label: String { title.fr }
}

private struct WrongKey: Document {
  static let schema = Schema("wrong", Text(en: "wrong", fr: "faux"))
  static let fields: [Field<WrongKey>] = [
    Field("fictitious", fr: "fictif", \.isFictitious, help: help)
  ]
  let id: ID<WrongKey>
  var isFictitious = true
  var label: String { id.name }
}

private struct Swapped: Document {
  static let schema = Schema("swapped", Text(en: "swapped", fr: "croisé"))
  static let fields: [Field<Swapped>] = [
    Field("phone", fr: "téléphone", \.mobile, help: help),
    Field("mobile", fr: "Téléphone", \.phone, help: help),
  ]
  let id: ID<Swapped>
  var phone = "a"
  var mobile = "b"
  var label: String { id.name }
}

struct FieldTests {
  private let parcel = Parcel(
    id: ID("p")!, postalCode: "14000", parents: [ID("q")!.reference],
    names: [Text(en: "One", fr: "Un")],
    payments: [.init(amount: .euros(10)), .init(amount: .euros(20), due: day("2024-03-01"))],
    first: .init(amount: .euros(30)))

  @Test(arguments: [
    ("postalCode", "postal code", "code postal"),
    ("title.fr", "title in French", "intitulé en français"),
    ("title", "title", "intitulé"),
    ("isInvented", "invented", "fictif"),
    ("id", "identity", "identifiant"),
    ("parents[1]", "parent 2", "parent 2"),
    ("names[0].en", "name 1 in English", "nom 1 en anglais"),
    ("payments", "instalments", "versements"),
    ("payments[1].amount", "instalment 2, amount", "versement 2, montant"),
    ("payments[].due", "instalments, due", "versements, échéance"),
    ("first.due", "first, due", "premier, échéance"),
    ("unknown.part", "unknown, part", "unknown, part"),
  ])
  func `a place is called by the names of its fields`(path: String, en: String, fr: String) {
    #expect(FieldNames(of: Parcel.self).name(of: path) == .pair(en: en, fr: fr))
  }

  @Test func `a type without fields calls places by their path`() {
    struct Plain: Document {
      static let schema = Schema("plain", Text(en: "plain", fr: "simple"))
      let id: ID<Plain>
      var label: String { id.name }
    }
    #expect(FieldNames(of: Plain.self).name(of: "steps[0].date") == .same("steps[0].date"))
    #expect(FieldNames(of: nil).name(of: "a.b") == .same("a.b"))
  }

  @Test func `values are those that people read`() throws {
    let values = try DocumentEncoder.values(in: parcel).mapValues { $0.written(in: .english) }
    #expect(values["year"] == "2024" && values["parents[0]"] == "q" && values["id"] == "p")
    #expect(values["payments[1].amount"] == "€20.00" && values["first.amount"] == "€30.00")
    #expect(values["postalCode"] == nil && values["isInvented"] == nil)
  }

  @Test func `a conflict names the fields and writes the values of both`() throws {
    let workspace = Workspace(inMemory: [Parcel.schema.reading(as: Parcel.self)])
    var parcel = Parcel(id: ID("p")!, payments: [.init(amount: .euros(10))])
    let creation = try workspace.begin()
    try creation.put(parcel)
    try workspace.commit(creation, author: "ana", command: "add")
    let (mine, theirs) = (try workspace.begin(), try workspace.begin())
    parcel.payments[0].amount = .euros(30)
    try theirs.put(parcel)
    try workspace.commit(theirs, author: "ana", command: "theirs")
    parcel.payments[0].amount = .euros(20)
    parcel.year = 2025
    try mine.put(parcel)
    let conflict = #expect(throws: CommitConflict.self) {
      try workspace.commit(mine, author: "ben", command: "mine")
    }
    #expect(
      conflict?.message.fr.hasSuffix(
        "année vaut 2025 ici et 2024 là-bas, versement 1, montant vaut 20,00\u{A0}€ ici et 30,00\u{A0}€ là-bas."
      ) == true, "\(String(describing: conflict?.message.fr))")
  }

  @Test func `fields that give what is stored have no problem`() throws {
    #expect(FieldCheck.problems(ofNamesIn: Parcel.self) == [])
    #expect(try FieldCheck.problems(in: parcel) == [])
    #expect(try FieldCheck.problems(in: Parcel(id: ID("p")!)) == [])
  }

  @Test func `a member that no field gives and a wrong key are told`() throws {
    #expect(
      try FieldCheck.problems(in: WrongKey(id: ID("w")!)) == [
        "No field gives the member \"wrong.isFictitious\".",
        "The field \"wrong.fictitious\" gives what is not stored.",
      ])
  }

  @Test func `getters of other members and names given twice are told`() throws {
    #expect(
      try FieldCheck.problems(in: Swapped(id: ID("s")!)) == [
        "The field \"swapped.phone\" gives another value than the one that is stored.",
        "The field \"swapped.mobile\" gives another value than the one that is stored.",
      ])
    #expect(
      FieldCheck.problems(ofNamesIn: Swapped.self) == [
        "Two fields of \"swapped\" are named \"telephone\"."
      ])
  }
}

private func day(_ code: String) -> CalendarDate? { try? CalendarDate(reading: code) }
