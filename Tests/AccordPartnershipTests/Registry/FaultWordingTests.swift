import AccordDocuments
import AccordPartnership
import AccordWording
import Testing

/// Every fault of the registry, the signatories and the imports, once.
private func faults() throws -> [any Fault] {
  let what = Text(en: "name", fr: "nom")
  let commune = try CommuneCode(reading: "14327")
  let department = try DepartmentCode(reading: "76")
  let registry: [RegistryFault] = [
    .blank(what, about: "name"), .communeOutsideDepartment(commune, department),
    .closedBeforeOpened(opened: try day("2024-01-02"), closed: try day("2024-01-01")),
    .repeatedNetwork("A"), .noSuchYear(1), .noFigures("A", 2023),
    .negative(what, -1, about: "rural"),
    .partExceedsWhole(what, 2, of: 1, about: "rural"),
  ]
  let signatories: [SignatoryFault] = [
    .blank(what, about: "name"),
    .endsBeforeItBegins(from: try day("2024-01-02"), until: try day("2024-01-01")),
    .ceilingWithoutPower, .ceilingNotPositive(.zero), .delegatesItself, .delegationWithoutPower,
    .notOneDocument, .misnamed("a", expected: "b"), .ceremonyMismatch,
    .alreadySigned("a", [.same("x")]),
    .repeatedWitness, .agreementRests(on: "a", "b", what), .conventionRests(on: "a", "b", what),
  ]
  let sample = try SigningPowerTests()
  let mandate = try sample.mandate("a", until: "2024-06-30")
  let refusals = [
    .noMandate, .notInForce([mandate]), .noPower([mandate]),
    .ceilingTooLow(.euros(1), .euros(2)),
  ].map { (reason: SigningRefusal.Reason) in
    SigningRefusal(person: "P", party: "O", date: mandate.from, reason: reason)
  }
  let siret = ["x", "45032466000000.0", "200053403", "543000400019", "20005340300017"].compactMap {
    text in
    do throws(ReadingFault) {
      _ = try SIRET(reading: text)
      return nil as ReadingFault?
    } catch { return error }
  }
  return registry + signatories + refusals + siret
}

struct FaultWordingTests {
  @Test func `a refusal names the option that it is about`() throws {
    let id = try #require(ID<Organisation>("a"))
    let activity = Activity(
      id: try #require(Activity.identity(of: id, in: 2023)), organisation: id.reference,
      year: 2023, youngPeople: 10, rural: 11)
    #expect(#expect(throws: RegistryFault.self) { try activity.validate() }?.parameter == "rural")
    let person = Person(id: try #require(ID("p")), givenName: "P", familyName: " ")
    let blank = #expect(throws: SignatoryFault.self) { try person.validate() }
    #expect(blank?.parameter == "family-name")
    let network = Network(id: try #require(ID("n")), name: .pair(en: " ", fr: ""))
    #expect(
      #expect(throws: RegistryFault.self) { try network.validate() }?.parameter == "name-en")
  }

  @Test func `every fault is a sentence in both languages, with French typography`() throws {
    for fault in try faults() {
      #expect(fault.advice != nil, "\(fault.code)")
      for text in [fault.message, fault.advice].compactMap({ $0 }) {
        #expect(text.en != text.fr, "\(text.en)")
        for sentence in [text.en, text.fr] {
          #expect(sentence.last == "." || sentence.last == "…", "\(sentence)")
          #expect(sentence.first?.isUppercase == true || !sentence.first!.isLetter, "\(sentence)")
        }
        for mark in [" :", " ;", " !", " ?", "« ", " »", "'"] {
          #expect(!text.fr.contains(mark), "\(text.fr)")
        }
      }
    }
  }
}
