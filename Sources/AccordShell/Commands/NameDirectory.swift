import AccordDocuments
import AccordJSON
import AccordWording

/// The names of the documents of one type: identity, label, other names and unique numbers. Made
/// once for a command, so that an import reads them once and not for every row.
final class NameDirectory {
  /// A document and what it is called.
  struct Entry {
    let slug: Slug
    let names: [String]
    /// The one that stands in its place.
    let successor: String?
  }

  private(set) var entries: [Entry] = []
  private var exact: [String: [Int]] = [:]
  private var loose: [NameKey: [Int]] = [:]
  /// Of so many documents all names are gone through for the nearest.
  static let searched = 500
  /// How many searches for what is meant are made: one for each of the faults that a person is shown.
  static let searches = 50

  init<D: Document>(of documents: [D]) {
    let successor = D.fields.first { $0.traits.isSuccessor }
    let unique = D.fields.filter { $0.traits.uniqueness != nil }
    for (index, document) in documents.enumerated() {
      let numbers = unique.flatMap { $0.values(of: document) }.map(\.code)
      let names = [document.id.name, document.label] + document.otherNames + numbers
      entries.append(
        Entry(
          slug: document.id.slug, names: names,
          successor: successor?.values(of: document).first?.code))
      for name in names {
        NameDirectory.note(index, in: &exact[name.folded, default: []])
        let key = NameKey(name)
        if !key.isEmpty { NameDirectory.note(index, in: &loose[key, default: []]) }
      }
    }
  }

  private static func note(_ index: Int, in list: inout [Int]) {
    if list.last != index { list.append(index) }
  }

  /// Those with that identity or name, accents and capitals aside; where there is none, those whose
  /// name differs by marks and articles only. A former name that its successor keeps among its
  /// other names is that of the former document.
  func find(_ name: String) -> [Entry] {
    let found = (exact[name.folded] ?? loose[NameKey(name)] ?? []).map { entries[$0] }
    guard found.count > 1 else { return found }
    let successors = Set(found.compactMap(\.successor))
    return found.filter { !successors.contains($0.slug.name) }
  }

  /// The name that may be meant.
  func nearest(to name: String) -> String? {
    Spelling.nearest(to: name, among: entries.lazy.flatMap(\.names))
  }

  /// A name of which the key is one of these.
  func name(among keys: Set<String>) -> String? {
    entries.lazy.flatMap(\.names).first { keys.contains(NameKey($0).text) }
  }
}
