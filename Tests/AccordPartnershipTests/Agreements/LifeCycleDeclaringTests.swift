import AccordDocuments
import AccordPartnership
import AccordWording
import Testing

/// A document of a plugin that declares a life cycle, and nothing else. Everything in it is
/// invented.
private struct Permit: LifeCycleDocument {
  enum Status: String, Choice {
    case filed, granted
    static let name = Text(en: "status", fr: "statut")
    var word: Text {
      switch self {
      case .filed: Text(en: "filed", fr: "déposé")
      case .granted: Text(en: "granted", fr: "accordé")
      }
    }
  }
  enum Event: String, Choice {
    case grant
    static let name = Text(en: "event", fr: "événement")
    var word: Text { Text(en: "grant", fr: "accorder") }
  }
  static let schema = Schema("permits", Text(en: "permit", fr: "permis"))
  static let lifeCycle = LifeCycle<Status, Event>(from: .filed, [.init(.filed, .grant, .granted)])
  static let notifications: Set<Event> = [.grant]

  let id: ID<Permit>
  var amount: Money
  var remark: String?
  var status = Status.filed
  var steps: [LifeCycleStep<Event>] = []
  var label: String { id.name }

  init(_ amount: Money, remark: String? = nil) throws {
    id = try ID(reading: "p-1")
    self.amount = amount
    self.remark = remark
  }
}

@Suite struct `A life cycle that is declared again` {
  @Test func `becomes what is declared where its life begins`() throws {
    let filed = try Permit(.euros(10), remark: "Kept")
    let result = try filed.ensuring(Permit(.euros(20)))
    #expect(result.amount == .euros(20))
    #expect(result.remark == "Kept")
  }

  @Test func `keeps its status and its steps on the same terms`() throws {
    let granted = try Permit(.euros(10), remark: "Kept").applying(.grant, on: onDay("2024-01-02"))
    #expect(try granted.ensuring(Permit(.euros(10))) == granted)
  }

  @Test func `refuses other terms than those that are decided, with both values`() throws {
    let granted = try Permit(.euros(10)).applying(.grant, on: onDay("2024-01-02"))
    let fault = #expect(throws: LifeCycleFault.self) {
      _ = try granted.ensuring(Permit(.euros(20)))
    }
    #expect(fault?.code == "permits.other-terms")
    #expect(fault?.message.en.contains("amount (€10.00, not €20.00)") == true)
    #expect(fault?.message.fr.contains("10,00\u{A0}€ et non 20,00\u{A0}€") == true)
  }

  @Test func `refuses an event that is recorded otherwise, with both values`() throws {
    let granted = try Permit(.euros(10))
      .applying(.grant, on: onDay("2024-01-02"), note: "D-1")
    let fault = #expect(throws: LifeCycleFault.self) {
      _ = try [granted].advancing(
        by: .grant, on: onDay("2024-01-03"), today: onDay("2024-02-01"), note: "D-2",
        ensuring: true)
    }
    #expect(fault?.message.en.contains("2 Jan 2024, not 3 Jan 2024") == true)
    #expect(fault?.message.en.contains("\"D-1\", not \"D-2\"") == true)
    // A note that is left out is not named.
    #expect(
      try [granted].advancing(by: .grant, on: nil, today: onDay("2024-02-01"), ensuring: true)
        .isEmpty)
  }

  @Test func `is protected from undo by its notifications alone`() {
    #expect(Permit.schema.undoRule == nil)
    #expect(Permit.schema.reading(as: Permit.self).undoRule != nil)
    // Nothing is notified of an agreement.
    #expect(FrameworkAgreement.schema.reading(as: FrameworkAgreement.self).undoRule == nil)
  }
}
