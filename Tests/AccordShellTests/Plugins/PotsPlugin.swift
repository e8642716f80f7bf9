import AccordDocuments
import AccordJSON
import AccordLanguage
import AccordShell
import AccordWording

// Pots and their lids: two types of which one refers to the other, as the tests of help, advice
// and completion need them.

struct Lid: Document {
  static let schema = Schema("lids", Text(en: "lid", fr: "couvercle"))
  var id: ID<Lid>
  var isClean = true
  var label: String { id.name }
}

struct Pot: Document {
  static let schema = Schema(
    "pots", Text(en: "pot", fr: "casserole"), .feminine, references: ["lid"],
    guards: [
      Guard(
        "pot.covered",
        Text(en: "A pot has a lid that fits", fr: "Une casserole a un couvercle qui va"),
        over: [Pot.self, Lid.self]
      ) { _, _ in [] }
    ])
  var id: ID<Pot>
  var lid: Reference<Lid>
  var label: String { id.name }
}

struct PotsPlugin: Plugin {
  let name = "pots"
  let summary = Text(en: "Pots of the tests", fr: "Casseroles des tests")
  let documents: [any Document.Type] = [Pot.self, Lid.self]
  var commands: [Command] = [pots, listPots, addLid, soilLid, showLid]

  private static let lid = Text(en: "the lid", fr: "le couvercle")

  static let pots = Command(
    "pot add", fr: "casserole ajouter", .write, Text(en: "Add a pot", fr: "Ajouter une casserole"),
    takes: Argument<Slug>("id", fr: "id", Text(en: "its identity", fr: "son identifiant")),
    RequiredOption<ID<Lid>>("lid", fr: "couvercle", lid)
  ) { session, id, lid in
    try session.put(Pot(id: ID(id), lid: Reference(lid)))
    return .none
  }

  static let listPots = Command(
    "pot list", fr: "casserole lister", .read, Text(en: "List pots", fr: "Lister les casseroles"),
    takes: OptionalArgument<ID<Lid>>("lid", fr: "couvercle", lid)
  ) { _, _ in .none }

  static let addLid = Command(
    "lid make", fr: "couvercle fabriquer", .write,
    Text(en: "Make a lid", fr: "Fabriquer un couvercle"),
    takes: RequiredOption<String>("name", fr: "nom", Text(en: "its name", fr: "son nom"))
  ) { session, name in
    guard let id = ID<Lid>(name) else { return .none }
    try session.put(Lid(id: id))
    return .none
  }

  static let soilLid = Command(
    "lid soil", fr: "couvercle salir", .write, Text(en: "Soil a lid", fr: "Salir un couvercle"),
    takes: Argument<ID<Lid>>("lid", fr: "couvercle", lid)
      .among(Candidates { lid, _, _ in lid.isClean })
  ) { session, id in
    var lid = try session.find(id)
    lid.isClean = false
    try session.put(lid)
    return .none
  }

  static let showLid = Command(
    "lid show", fr: "couvercle afficher", .read,
    Text(en: "Show a lid", fr: "Afficher un couvercle"),
    takes: Argument<ID<Lid>>("lid", fr: "couvercle", lid)
  ) { session, id in .message(.same(try session.find(id).isClean ? "clean" : "soiled")) }
}
