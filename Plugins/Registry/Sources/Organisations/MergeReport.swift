import AccordDocuments
import AccordPartnership
import AccordShell
import AccordWording

/// What a merge moved, and what stays.
struct MergeResult {
  /// How many documents moved, by collection.
  private(set) var moved: [String: Int] = [:]
  /// What stays, with the reason.
  var kept: [(key: DocumentKey, reason: Text)] = []

  mutating func count(_ key: DocumentKey) { moved[key.collection, default: 0] += 1 }

  static func += (left: inout MergeResult, right: MergeResult) {
    left.moved.merge(right.moved, uniquingKeysWith: +)
    left.kept += right.kept
  }

  static func += (left: inout MergeResult, right: Redirection) {
    right.moved.forEach { left.count($0) }
    left.kept += right.kept.map { ($0.key, $0.reason) }
  }
}

/// What is said of a merge.
struct MergeReport {
  let former: Organisation
  let current: Organisation
  let closing: CalendarDate

  /// The report.
  ///
  /// - Parameters:
  ///   - result: what moved and what stays.
  ///   - takenOver: the names of the fields that were taken over.
  ///   - typeName: what a document of a collection is called.
  func text(_ result: MergeResult, takenOver: [Text], typeName: (String) -> Text) -> Text {
    var lines = [
      Text(
        en:
          "Merged \"\(former.id)\" (\(former.name)) into \"\(current.id)\" (\(current.name)): a former name, closed on \(closing).",
        fr:
          "« \(former.id) » (\(former.name)) a été fusionnée dans « \(current.id) » (\(current.name)) : ancien nom, fermée le \(closing)."
      )
    ]
    if !result.moved.isEmpty {
      let list = result.moved.sorted { $0.key < $1.key }
        .map { typeName($0.key) + .same("\u{A0}(\($0.value))") }.joined(separator: ", ")
      lines.append(Text(en: "Moved: \(list).", fr: "Transférés : \(list)."))
    }
    if !takenOver.isEmpty {
      let list = takenOver.joined(separator: ", ")
      lines.append(Text(en: "Taken over: \(list).", fr: "Repris : \(list)."))
    }
    return lines.joined(separator: " ")
  }

  /// What stays, a sentence for each reason.
  func stays(_ result: MergeResult) -> [Text] {
    var reasons: [(reason: Text, keys: [String])] = []
    for (key, reason) in result.kept {
      if let index = reasons.firstIndex(where: { $0.reason == reason }) {
        reasons[index].keys.append(key.description)
      } else {
        reasons.append((reason, [key.description]))
      }
    }
    return reasons.map { reason, keys in
      let list = keys.joined(separator: ", ")
      return Text(
        en: "Stays under the former name \"\(former.id)\": \(list). \(reason)",
        fr: "Reste sous l’ancien nom « \(former.id) » : \(list). \(reason)")
    }
  }
}
