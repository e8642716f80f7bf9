import AccordLanguage
import AccordWording

/// What stands at which place of a line in another language.
struct Replacements {
  private let language: Language
  private(set) var texts: [SourcePlace: String] = [:]
  /// Places whose words are values, which look like keywords by chance only.
  private var kept: Set<SourcePlace> = []

  init(_ language: Language) { self.language = language }

  mutating func put(_ text: Text, at place: SourcePlace) { texts[place] = text[language] }

  mutating func keep(_ word: Word) { kept.insert(word.place) }

  /// The name of a column; one that the table does not declare stays, as after `count`.
  mutating func put(column word: Word, among columns: [Column]) {
    guard let index = columns.index(named: word.shown) else { return keep(word) }
    put(columns[index].name, at: word.place)
  }

  /// What a column is compared with: a word of its type, or another column.
  mutating func put(value word: Word, of column: Word, among columns: [Column]) {
    guard let index = columns.index(named: column.shown), word.bare != nil else {
      return keep(word)
    }
    switch columns[index].type {
    case .word(let choices):
      let wanted = word.shown.folded
      guard let choice = choices.first(where: { $0.spellings.contains(wanted) }) else { break }
      return put(choice.text, at: word.place)
    case .truth: return put(choice: word, of: Bool.self)
    default: break
    }
    keep(word)
  }

  /// A value of a type that has a word for it in each language; others stay.
  mutating func put<V: WrittenValue>(choice word: Word, of type: V.Type) {
    // What a bare flag stands for is not written anywhere.
    guard !type.kind.choices.isEmpty, let bare = word.bare, let value = try? V(reading: bare) else {
      return keep(word)
    }
    texts[word.place] = value.written(in: language)
  }

  /// Whether the place, or a part of it, has its text already.
  func covers(_ place: SourcePlace) -> Bool {
    kept.union(texts.keys).contains { other in
      other.line == place.line && other.column < place.column + place.length
        && place.column < other.column + other.length
    }
  }
}
