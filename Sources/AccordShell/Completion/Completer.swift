import AccordEditing
import AccordJSON
import AccordLanguage
import AccordWording

/// Finds what can stand where somebody is writing: from the declarations of the commands, the
/// grammar, and the documents.
///
/// Only the next word is offered. Accents and capitals do not count; the words of the session's
/// language come first, and those of the other one where none of them fits.
struct Completer {
  let catalogue: CommandCatalogue
  let language: Language
  let today: CalendarDate
  /// The names of documents.
  var names: NameIndex
  let variables: [(name: String, content: Variable)]
  let scope: Scope
  /// What lies in a folder.
  let list: (String) -> [(name: String, isFolder: Bool)]
  /// What a reading command returns, where that is quickly had: for the values of its columns.
  let peek: ([Token]) -> Table?
  /// The text of a saved view.
  let savedView: (Slug) -> String?

  typealias Item = Completions.Item

  /// How many are offered at most.
  static let limit = 200

  /// What is found: words, and a sentence for where there are none.
  struct Offer {
    var items: [Item] = []
    var hint: Text?
    /// What is written of the word that the items stand for, where it is not the whole of it.
    var word: String?
    /// Whether the items fit already, whatever is written.
    var isMatched = false
    /// Whether there are more than these.
    var isCut = false

    init(_ items: [Item] = [], hint: Text? = nil) {
      self.items = items
      self.hint = hint
    }
  }

  /// What can stand at a place of a text.
  func completions(_ text: String, _ cursor: Int) -> Completions {
    if let variable = variable(text, cursor) { return variable }
    guard let place = WritingPlace(text, cursor) else { return .none }
    let offer = offer(at: place)
    let word = offer.word ?? place.word
    let fitting = offer.isMatched ? offer.items : Completer.fitting(offer.items, word)
    // The rest of the word stays before what is put in.
    let start = offer.word == nil ? place.start : cursor - word.count
    let hint = offer.hint?[language] ?? nothing(at: place)
    let opened = place.isQuoted && offer.word != nil
    let range = (opened ? start - 1 : start)..<cursor
    var items = Array(fitting.prefix(Completer.limit))
    if !items.isEmpty, offer.isCut || fitting.count > items.count {
      // What is written, so that nothing is put in of which it is not known that all begin so.
      let written = String(Array(text)[range])
      let more = Text(
        en: "and more: type further letters", fr: "et d’autres : tapez d’autres lettres")
      items.append(Item(written, label: "…", more[language], isWhole: false))
    }
    return Completions(range, items, hint: hint)
  }

  private func nothing(at place: WritingPlace) -> String? {
    guard !place.word.isEmpty else { return nil }
    return Text(
      en: "Nothing known here begins with \"\(place.word)\".",
      fr: "Rien de connu ici ne commence par « \(place.word) ».")[language]
  }

  private func offer(at place: WritingPlace) -> Offer {
    var segments = place.before.split(
      omittingEmptySubsequences: false, whereSeparator: \.isPipe)
    let last = Array(segments.popLast() ?? [])
    if let outer = place.outer, let values = members(outer, place) { return values }
    guard segments.isEmpty else {
      return stage(last, of: Array(place.before.dropLast(last.count + 1)), place)
    }
    return statement(last, place)
  }

  /// Those of which a word begins with what is written: the first word, otherwise any.
  static func fitting(_ items: [Item], _ word: String) -> [Item] {
    let wanted = word.folded
    guard !wanted.isEmpty else { return items }
    let first = items.filter { $0.text.withoutQuotes.folded.hasPrefix(wanted) }
    if !first.isEmpty { return first }
    return items.filter { item in
      [item.label, item.explanation].contains { text in
        text.folded.split { !$0.isLetter && !$0.isNumber }.contains { $0.hasPrefix(wanted) }
      }
    }
  }

  /// The variables, where one is being written.
  private func variable(_ text: String, _ cursor: Int) -> Completions? {
    let head = Array(text.prefix(cursor))
    var start = head.count
    while start > 0, head[start - 1].isLetter || head[start - 1].isNumber || head[start - 1] == "_"
    {
      start -= 1
    }
    let isBraced = start > 1 && head[start - 1] == "{" && head[start - 2] == "$"
    guard isBraced || start > 0 && head[start - 1] == "$" else { return nil }
    let items = variables.map { variable in
      Item(
        variable.name + (isBraced ? "}" : ""), label: "$" + variable.name,
        explanation(of: variable.content), isWhole: true)
    }
    let none = Text(
      en: "There are no variables yet: let NAME = VALUE.",
      fr: "Il n’y a pas encore de variable : soit NOM = VALEUR.")
    return Completions(
      start..<cursor, Completer.fitting(items, String(head[start...])), hint: none[language])
  }

  private func explanation(of content: Variable) -> String {
    switch content {
    case .word(let text): text
    case .value(let value, _): value.code
    case .table(let table):
      Text(en: "\(table.rows.count) rows", fr: "\(table.rows.count) lignes")[language]
    case .laterWord, .laterValue, .laterTable: ""
    }
  }
}
