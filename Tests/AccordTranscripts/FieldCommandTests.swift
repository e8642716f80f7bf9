import AccordDocuments
import AccordWording
import Testing

@testable import AccordShell
@testable import accord

/// Everything that a document holds is given by some command and can be changed by some command.
struct FieldCommandTests {
  /// The commands that make documents of a collection, and those that change its fields. Where they
  /// are the same, `ensure` changes what is there.
  private static let commands: [String: (add: [String], edit: [String])] = [
    "organisations": (["organisation add"], ["organisation edit"]),
    "networks": (["network add"], ["network edit"]),
    "reception-points": (["point add"], ["point edit"]),
    "activities": (["activity record"], ["activity record"]),
    "people": (["person add"], ["person edit"]),
    "mandates": (["mandate add"], ["mandate edit"]),
    "agreements": (["agreement create"], ["agreement edit"]),
    "envelopes": (["envelope create"], ["envelope edit"]),
    "allocations": (["allocation compute"], ["allocation compute"]),
    "conventions": (["convention add"], ["convention edit"]),
    "signatures": (["agreement sign", "convention sign", "amendment sign"], []),
    "ceremonies": (["ceremony add"], ["ceremony edit"]),
    "calls": (["call create"], ["call edit"]),
    "applications": (["application submit"], ["application edit"]),
    "programmes": (["programme add"], ["programme edit"]),
    "assessments": (["assessment declare"], ["assessment declare"]),
    "press-contacts": (["press contact"], ["press edit"]),
    "releases": (["release compose"], ["release compose"]),
    "visits": (["visit add"], ["visit edit"]),
    "decisions": (["decision add"], ["decision edit"]),
    "accounts": (["account add"], ["account edit"]),
    "payments": (["payment record"], ["payment record"]),
    "recoveries": (["recovery add"], ["recovery edit"]),
    "campaigns": (["campaign add"], ["campaign edit"]),
    "reports": (["grant-report ask"], ["grant-report ask"]),
    "indicators": (["indicator add"], ["indicator edit"]),
    "figures": (["figure set"], ["figure set"]),
    "publications": (["publish file"], []),
    "other-grants": (["grant import"], []),
    "operations": (["operation open"], ["operation edit"]),
    "claims": (["claim add"], ["claim cost"]),
    "participations": (["participation record"], ["participation record"]),
    "made-documents": (["document make"], []),
  ]

  /// Why a field is not among the options of both, and the commands that see to it instead.
  private struct Exception {
    let reason: String
    var by: [String] = []
  }

  private static let exceptions: [String: Exception] = {
    let declared = Exception(
      reason: "a declaration is made anew", by: ["assessment declare"])
    let signed = Exception(
      reason: "what was signed does not change: the signature is removed and recorded anew",
      by: ["agreement sign", "convention sign", "signature remove"])
    let composed = Exception(reason: "composed as one", by: ["release compose"])
    let named = Exception(reason: "--about names it, of whatever type", by: ["release compose"])
    let computed = Exception(reason: "worked out as one", by: ["allocation compute"])
    let granted = Exception(reason: "that of its application", by: ["operation open"])
    let described = Exception(reason: "described later", by: ["operation edit"])
    let claimed = Exception(reason: "another one is another claim", by: ["claim add"])
    return [
      "agreements.parties": Exception(
        reason: "a list", by: ["agreement party", "agreement remove-party"]),
      "agreements.axes": Exception(
        reason: "a list of parts", by: ["agreement axis", "agreement remove-axis"]),
      "agreements.circuit": Exception(
        reason: "a list of groups", by: ["agreement circuit", "agreement remove-circuit"]),
      "signatures.source": Exception(
        reason: "what attests is not reworded", by: ["agreement attest", "signature remove"]),
      "signatures.file": Exception(
        reason: "a file is never replaced unawares",
        by: ["signature attach", "signature correct-file"]),
      "agreements.commitments": Exception(
        reason: "a list of parts", by: ["agreement commit", "agreement remove-commitment"]),
      "allocations.fixedPart": computed, "allocations.criteria": computed,
      "allocations.shares": computed, "allocations.renewedPart": computed,
      "allocations.yearBefore": computed, "allocations.agreementBefore": computed,
      "conventions.agreement": Exception(
        reason: "that of its envelope", by: ["convention add"]),
      "conventions.year": Exception(reason: "that of its envelope", by: ["convention add"]),
      "conventions.payments": Exception(
        reason: "a list of parts", by: ["convention edit", "convention due"]),
      "conventions.renews": Exception(reason: "it follows", by: ["convention renew"]),
      "envelopes.votes": Exception(reason: "a list of parts", by: ["envelope vote"]),
      "envelopes.credits": Exception(reason: "a list of parts", by: ["envelope credit"]),
      "decisions.lines": Exception(
        reason: "a list of parts", by: ["decision line", "decision lines"]),
      "payments.number": Exception(
        reason: "the instalment is named", by: ["payment record"]),
      "reports.lines": Exception(
        reason: "a list of parts", by: ["grant-report line", "grant-report import"]),
      "recoveries.convention": Exception(
        reason: "another one is another recovery", by: ["recovery add"]),
      "recoveries.answerBy": Exception(
        reason: "the letter says it", by: ["recovery announce", "recovery edit"]),
      "signatures.amendment": Exception(
        reason: "what was signed does not change", by: ["amendment sign"]),
      "signatures.agreement": signed, "signatures.convention": signed, "signatures.party": signed,
      "signatures.person": signed, "signatures.mandate": signed, "signatures.manner": signed,
      "signatures.ceremony": signed,
      "signatures.date": Exception(
        reason: "it changes with a reason", by: ["signature correct-date"]),
      "ceremonies.witnesses": Exception(reason: "a list of parts", by: ["ceremony witness"]),
      "calls.themes": Exception(reason: "a list of parts", by: ["call theme"]),
      "calls.budgets": Exception(reason: "a list of parts", by: ["call budget"]),
      "calls.opens": Exception(reason: "fixed with the closing", by: ["call open"]),
      "calls.closes": Exception(reason: "it moves with a reason", by: ["call open"]),
      "calls.criteria": Exception(reason: "a list of parts", by: ["call criterion"]),
      "calls.tieRules": Exception(reason: "an order", by: ["call tie-rule"]),
      "calls.pieces": Exception(reason: "a list of parts", by: ["call piece"]),
      "programmes.priorities": Exception(
        reason: "a list of parts", by: ["programme priority"]),
      "assessments.assessor": declared, "assessments.declaration": declared,
      "assessments.declared": declared,
      "assessments.scores": Exception(
        reason: "a list of parts", by: ["assessment score", "assessment import"]),
      "applications.budget": Exception(
        reason: "lines and options", by: ["application cost", "application options"]),
      "applications.financing": Exception(
        reason: "a list of parts", by: ["application finance"]),
      "applications.targets": Exception(reason: "a list of parts", by: ["application target"]),
      "applications.years": Exception(reason: "a list of parts", by: ["application year"]),
      "applications.pieces": Exception(
        reason: "what came later is added", by: ["application piece"]),
      "applications.requested": Exception(
        reason: "the cost at the rate of the call", by: ["application submit", "application edit"]),
      "operations.application": granted, "operations.beneficiary": granted,
      "operations.costs": granted, "operations.granted": granted, "operations.rate": granted,
      "operations.fundRate": granted, "operations.counterpartRate": granted,
      "operations.keptCost": granted,
      "operations.title": Exception(
        reason: "that of its application at first", by: ["operation edit"]),
      "operations.starts": granted,
      "operations.ends": Exception(
        reason: "an amendment moves it", by: ["operation open", "operation amend"]),
      "operations.purpose": described, "operations.postalCode": described,
      "operations.intervention": described, "operations.achievements": described,
      "operations.hasInvestment": described,
      "operations.evidence": Exception(reason: "a list of parts", by: ["operation evidence"]),
      "claims.operation": claimed, "claims.number": claimed, "claims.isFinal": claimed,
      "claims.through": claimed, "claims.flatRates": claimed,
      "claims.lines": Exception(
        reason: "a list of parts", by: ["claim cost", "claim refuse", "claim verify"]),
      "claims.otherResources": Exception(reason: "with the costs", by: ["claim cost"]),
      "participations.counts": Exception(
        reason: "a list of parts", by: ["participation record", "participation import"]),
      "releases.headline": composed, "releases.paragraphs": composed,
      "releases.convention": named, "releases.call": named, "releases.application": named,
      "releases.operation": named,
      "releases.edits": Exception(reason: "a list of parts", by: ["release edit"]),
      "releases.quotes": Exception(reason: "a list of parts", by: ["release quote"]),
      "releases.coverage": Exception(reason: "a list of parts", by: ["release coverage"]),
    ]
  }()

  private static let types: [any Document.Type] = {
    var seen: Set<String> = []
    return plugins.flatMap(\.documents).filter { seen.insert($0.schema.collection).inserted }
  }()

  /// The fields that commands do not both give and change, such as `calls.title`.
  private static func uncovered<D: Document>(
    _ type: D.Type, by all: [Command], _ words: (add: [String], edit: [String])
  ) -> [String] {
    func takes(_ names: [String], _ field: Field<D>) -> Bool {
      let parameters = all.filter { names.contains($0.words.en) }.flatMap(\.parameters)
      let wanted = field.editingOptions.map(\.name.en)
      return !wanted.isEmpty
        && wanted.allSatisfy { name in parameters.contains { $0.name.en == name } }
    }
    return D.fields.filter { field in
      guard !field.traits.isByEvents else { return false }
      let isChanged = field.traits.isFixed || takes(words.edit, field)
      return !takes(words.add, field) || !isChanged
    }.map { D.schema.collection + "." + $0.key }
  }

  private static func uncovered(by all: [Command]) throws -> [String] {
    try types.flatMap { type in
      let words = try #require(
        commands[type.schema.collection],
        "say here which commands make and change \(type.schema.collection)")
      return uncovered(type, by: all, words)
    }
  }

  @Test func `every field is given and changed by commands, or named here with the reason`() throws
  {
    let missing = try Self.uncovered(by: plugins.flatMap(\.commands))
    #expect(Set(missing) == Set(Self.exceptions.keys))
  }

  @Test func `every command that is named here exists and writes`() {
    let known = Set(plugins.flatMap(\.commands).filter { $0.effect == .write }.map(\.words.en))
    let named =
      Self.commands.values.flatMap { $0.add + $0.edit } + Self.exceptions.values.flatMap(\.by)
    #expect(Set(named).subtracting(known) == [])
    #expect(Self.exceptions.values.allSatisfy { !$0.reason.isEmpty && !$0.by.isEmpty })
    #expect(Set(Self.types.map { $0.schema.collection }) == Set(Self.commands.keys))
  }

  @Test(arguments: [
    ("call edit", "calls.title"), ("application submit", "applications.cost"),
    ("agreement edit", "agreements.years"), ("network edit", "networks.audiences"),
  ])
  func `a field that loses its command is told`(command: String, field: String) throws {
    let rest = plugins.flatMap(\.commands).filter { $0.words.en != command }
    #expect(try Self.uncovered(by: rest).contains(field))
    #expect(try !Self.uncovered(by: plugins.flatMap(\.commands)).contains(field))
  }
}
