import AccordDocuments
import AccordPartnership
import AccordWording
import Testing

@Suite struct `A life cycle that contradicts itself` {
  @Test func `is no end of the process: its rows, and a status that may be set, are told`() {
    #expect(
      Lamp.declarationFaults == [
        Text(
          en: "the life cycle of \"lamps\" has two rows for \"switch\" in the state \"dark\".",
          fr:
            "le cycle de vie de « lamps » a deux lignes pour « basculer » dans l’état « éteinte »."
        ),
        Text(
          en:
            "the field \"status\" of \"lamps\" is set by events alone: declare it \".byEvents\".",
          fr:
            "le champ « statut » de « lamps » ne découle que des événements : déclarez-le « .byEvents »."
        ),
      ])
  }

  @Test func `is told of no table that is sound`() {
    #expect(FrameworkAgreement.declarationFaults == [])
  }
}

/// A document type whose table has two rows for one event, and whose status may be set. Everything
/// in it is invented.
private struct Lamp: LifeCycleDocument {
  enum Status: String, Choice {
    case dark, lit
    static let name = Text(en: "status", fr: "statut")
    var word: Text {
      self == .dark ? Text(en: "dark", fr: "éteinte") : Text(en: "lit", fr: "allumée")
    }
  }
  enum Event: String, Choice {
    case toggle
    static let name = Text(en: "event", fr: "événement")
    var word: Text { Text(en: "switch", fr: "basculer") }
  }
  static let schema = Schema("lamps", Text(en: "lamp", fr: "lampe"), .feminine)
  static let lifeCycle = LifeCycle<Status, Event>(
    from: .dark, [.init(.dark, .toggle, .lit), .init(.dark, .toggle, .dark)])

  static let fields: [Field<Lamp>] = [
    Field("status", fr: "statut", \.status, help: Text(en: "whether it is lit", fr: "son état"))
  ]

  let id: ID<Lamp>
  var status = Status.dark
  var steps: [LifeCycleStep<Event>] = []
  var label: String { id.name }
}
