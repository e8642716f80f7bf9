import AccordDocuments
import AccordJSON
import AccordLanguage
import AccordShell
import AccordTesting
import AccordWording
import Testing

/// A document that is written otherwise than it is read.
private struct Stamp: Document {
  static let schema = Schema("stamps", Text(en: "stamp", fr: "timbre"))
  let id: ID<Stamp>
  let colour: String
  var label: String { id.name }

  init(id: ID<Stamp>, colour: String) {
    self.id = id
    self.colour = colour
  }

  private enum CodingKeys: CodingKey { case id, colour }

  init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    id = try container.decode(ID<Stamp>.self, forKey: .id)
    colour = try container.decode(String.self, forKey: .colour).uppercased()
    guard colour != "NONE" else {
      throw DecodingError.dataCorruptedError(
        forKey: .colour, in: container, debugDescription: "no colour")
    }
  }
}

/// A plugin in which one thing was broken, as by a slip of the hand.
private struct MutantPlugin: Plugin {
  enum Slip: CaseIterable {
    case none
    case exampleRemoved, exampleSpoiled, exampleShowsNothing, exampleMisleads
    case translationRemoved, translationForgotten, messageUntranslated, documentUntranslated
    case helpRemoved
    case effectRemoved, effectMisdeclared
    case documentNeverWritten, documentLosesField, documentUnreadable
    case takenBackByEnsure
  }

  let slip: Slip
  let name = "visits"
  let summary = Text(en: "Visits of the tests", fr: "Visites des tests")
  var documents: [any Document.Type] {
    switch slip {
    case .documentNeverWritten, .documentLosesField, .documentUnreadable:
      [Visit.self, Stamp.self]
    default: [Visit.self]
    }
  }

  var checks: [Check] {
    [
      Check(
        "visit.late",
        slip == .documentUntranslated
          ? .same("Visits that are late") : Text(en: "Late visits", fr: "Visites en retard")
      ) { _ in [] }
    ]
  }

  var commands: [Command] {
    [add, show] + (slip == .documentNeverWritten ? [lick] : [])
      + (slip == .takenBackByEnsure ? [move] : [])
  }

  private var move: Command {
    Command(
      "visit move", fr: "visite déplacer", .write,
      Text(en: "Move a visit", fr: "Déplacer une visite"),
      takes: Argument<ID<Visit>>("visit", fr: "visite", Text(en: "the visit", fr: "la visite")),
      examples: [Example("visit move v-1", Text(en: "Move one", fr: "En déplacer une"))]
    ) { session, id in
      var visit = try session.find(id)
      visit.place = "Caen"
      return try session.recordChange(visit)
    }
  }

  private var lick: Command {
    Command(
      "stamp lick", fr: "timbre coller", .write, Text(en: "Use one", fr: "En utiliser un"),
      takes: Argument<ID<Stamp>>("stamp", fr: "timbre", Text(en: "the stamp", fr: "le timbre")),
      examples: [Example("stamp lick s-1", Text(en: "Use it", fr: "L’utiliser"))]
    ) { session, id in
      try session.remove(id)
      return .none
    }
  }

  private var add: Command {
    let slip = slip
    let said = Text(en: "The visit is in the book.", fr: "La visite est dans le livre.")
    return Command(
      "visit add", fr: "visite ajouter", slip == .effectMisdeclared ? .read : .write,
      summaryOfAdd,
      takes: Argument<Slug>(
        "id", fr: "id",
        slip == .helpRemoved ? .same("") : Text(en: "its identity", fr: "son identifiant")),
      examples: examples
    ) { session, id in
      if slip == .documentLosesField || slip == .documentUnreadable {
        try session.put(Stamp(id: ID(id), colour: slip == .documentUnreadable ? "none" : "red"))
      }
      if slip != .effectRemoved {
        try session.put(Visit(id: ID(id), place: "Rouen", date: session.today))
      }
      return .message(slip == .messageUntranslated ? .same(said.en) : said)
    }
  }

  private var show: Command {
    let slip = slip
    return Command(
      "visit count", fr: "visite compter", .read,
      Text(en: "Count visits", fr: "Compter les visites"),
      examples: [Example("visit count", Text(en: "See how many", fr: "Voir combien"))]
    ) { session in
      slip == .exampleShowsNothing
        ? .none : .text(.same("\(try session.all(Visit.self).count)"))
    }
  }

  private var summaryOfAdd: Text {
    switch slip {
    case .translationRemoved: .pair(en: "Record a visit", fr: "")
    case .translationForgotten: .same("Record a visit of yours")
    default: Text(en: "Record a visit of yours", fr: "Enregistrer une visite")
    }
  }

  private var examples: [Example] {
    switch slip {
    case .exampleRemoved: []
    case .exampleSpoiled: [Example("visit ad v-9", Text(en: "Record one", fr: "En noter une"))]
    case .exampleMisleads:
      [
        Example(
          "visit add v-9", Text(en: "Record one", fr: "En noter une"), shows: "in the drawer")
      ]
    default: [Example("visit add v-9", Text(en: "Record one", fr: "En noter une"))]
    }
  }
}

struct MutantTests {
  @Test func `the plugin before any slip keeps its promises`() {
    #expect(checkPlugin(MutantPlugin(slip: .none)) == [])
  }

  /// What each slip makes `checkPlugin` say.
  private static let slips: [(MutantPlugin.Slip, String)] = [
    (.exampleRemoved, "\"visit add\" has no example."),
    (.exampleSpoiled, "The example \"visit ad v-9\" ends with 2: "),
    (.exampleShowsNothing, "The example \"visit count\" shows nothing."),
    (.exampleMisleads, "The example \"visit add v-9\" does not show \"in the drawer\": "),
    (.translationRemoved, "The summary of \"visit add\" is missing in fr."),
    (.translationForgotten, "The summary of \"visit add\" is not translated: "),
    (.messageUntranslated, "What \"visit add v-9\" says is not translated: "),
    (.documentUntranslated, "The summary of \"visit.late\" is not translated: "),
    (.helpRemoved, "The help of \"id\" of \"visit add\" is missing in en."),
    (.effectRemoved, "The example \"visit add v-9\" changes no document."),
    (.effectMisdeclared, "The example \"visit add v-9\" ends with 1: "),
    (.documentNeverWritten, "No example and no preparation writes a document of \"stamps\": "),
    (.documentLosesField, "The document \"stamps/v-9\" is another one when it is read and "),
    (.documentUnreadable, "The example \"visit add v-9\" ends with 1: "),
    (
      .takenBackByEnsure,
      "\"ensure visit add v-9\" takes back what it does not name after \"visit move v-9\": "
        + "visits/v-9: place \"Caen\" → \"Rouen\"."
    ),
  ]

  @Test(arguments: slips.indices)
  func `every slip is told by checkPlugin`(index: Int) {
    let (slip, sentence) = MutantTests.slips[index]
    let problems = checkPlugin(
      MutantPlugin(slip: slip), after: slip == .takenBackByEnsure ? "visit add v-1" : "")
    #expect(problems.contains { $0.hasPrefix(sentence) }, "\(problems)")
  }
}
