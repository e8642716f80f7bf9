import AccordDocuments
import AccordJSON
package import AccordWording

/// A collection in figures, before some changes and after them.
package struct CollectionTotal: Sendable, Hashable {
  /// A figure before and after.
  package struct Pair<Figure: Sendable & Hashable>: Sendable, Hashable {
    package let before: Figure
    package let after: Figure
  }

  /// The sum of one field over all documents.
  package struct Sum: Sendable, Hashable {
    /// Where the field is: `amount`, `budget.amount`.
    package let path: String
    package let amount: Pair<Money>
  }

  package let collection: String
  /// How many documents there are.
  package let documents: Pair<Int>
  /// The sums of the amounts that its documents hold; those in lists where they change.
  package let sums: [Sum]
}

extension CollectionTotal {
  /// `24 → 26 documents; amount €3,900,000.00 → €4,000,000.00`.
  ///
  /// - Parameter names: what its fields are called.
  func text(calling names: FieldNames) -> Text {
    .each { language in
      func figure<F>(_ pair: Pair<F>, _ written: (F) -> String) -> String {
        let after = written(pair.after)
        return pair.before == pair.after ? after : written(pair.before) + " → " + after
      }
      let count = figure(documents) { language.grouped($0) }
      let noun = language.plural(documents.after, "document", "documents")
      let sums = sums.map { sum in
        Escaping.oneLine(names.name(of: sum.path)[language]) + " "
          + figure(sum.amount) { $0.written(in: language) }
      }
      let separator = language == .french ? "\u{202F}; " : "; "
      return ([count + " " + noun] + sums).joined(separator: separator)
    }
  }

  var json: JSON {
    func pair(_ before: JSON, _ after: JSON) -> [JSON.Member] {
      [JSON.Member("before", before), JSON.Member("after", after)]
    }
    return .object([
      JSON.Member("collection", .string(collection)),
      JSON.Member(
        "documents",
        .object(pair(.integer(documents.before), .integer(documents.after)))),
      JSON.Member(
        "amounts",
        .array(
          sums.map { sum in
            .object(
              [JSON.Member("field", .string(sum.path))]
                + pair(.number(sum.amount.before.code), .number(sum.amount.after.code)))
          })),
    ])
  }

  /// Reads what `json` writes, and what plans of format 1 hold, where a field is a `path`.
  init?(_ json: JSON) {
    func money(_ json: JSON?) -> Money? {
      switch json {
      case .integer(let euros)?: try? Money(reading: String(euros))
      case .number(let text)?: try? Money(reading: text)
      default: nil
      }
    }
    guard let collection = json["collection"]?.string, let documents = json["documents"],
      let before = documents["before"]?.integer, let after = documents["after"]?.integer,
      case .array(let amounts)? = json["amounts"]
    else { return nil }
    var sums: [Sum] = []
    for amount in amounts {
      guard let path = (amount["field"] ?? amount["path"])?.string,
        let before = money(amount["before"]),
        let after = money(amount["after"])
      else { return nil }
      sums.append(Sum(path: path, amount: Pair(before: before, after: after)))
    }
    self.init(
      collection: collection, documents: Pair(before: before, after: after), sums: sums)
  }
}
