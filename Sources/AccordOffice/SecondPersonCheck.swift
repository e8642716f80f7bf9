import AccordDocuments
public import AccordPartnership
public import AccordShell
public import AccordWording

extension Check {
  /// Looks for documents of which one hand did two events that are kept apart.
  ///
  /// - Parameters:
  ///   - type: the documents.
  ///   - name: the code of the check.
  ///   - title: what it looks for.
  ///   - asked: the setting by which an office asks for the rules that the law does not.
  ///   - authors: the setting by which an office refuses one author for two persons.
  public static func secondPerson<D: LifeCycleDocument>(
    of type: D.Type, _ name: String, _ title: Text, asked: Setting<Bool>? = nil,
    authors: Setting<Bool>
  ) -> Check {
    Check(name, title) { session in
      let isAsked = try asked.map { try session.value(of: $0) } ?? false
      var groups: [Pair: [D]] = [:]
      for document in try session.all(D.self) {
        for (separation, hand) in document.joinedSteps where separation.isAlways || isAsked {
          groups[
            Pair(
              first: separation.first.word, second: separation.second.word, hand: hand), default: []
          ]
          .append(document)
        }
      }
      return groups.sorted { $0.key.order < $1.key.order }.map { pair, documents in
        Finding(
          .warning, pair.words(for: documents),
          about: documents.count == 1 ? documents[0].key : nil,
          concerning: documents.map(\.key),
          remedy: Text(
            en:
              "Have a colleague look at it; \"setting change \(authors.name.en) yes\" refuses one author for two persons from then on.",
            fr:
              "Faites-le vérifier par un collègue ; « réglage modifier \(authors.name.fr) oui » refuse désormais un même auteur pour deux personnes."
          ))
      }
    }
  }

  /// The two events, and who did both.
  private struct Pair: Hashable {
    let first: Text
    let second: Text
    let hand: SameHand

    var name: String {
      switch hand {
      case .person(let name), .author(let name): name
      }
    }

    var order: String { "\(first.en) \(second.en) \(name)" }

    func words(for documents: [some LifeCycleDocument]) -> Text {
      let shown = documents.prefix(3).map { "\"\($0.id.name)\"" }.joined(separator: ", ")
      let quoted = documents.prefix(3).map { "« \($0.id.name) »" }.joined(separator: ", ")
      let others = documents.count - 3
      let which =
        others <= 0
        ? Text(en: "\(shown)", fr: "\(quoted)")
        : Text(en: "\(shown) and \(others) more", fr: "\(quoted) et \(others) autres")
      return switch hand {
      case .person:
        Text(
          en: "\"\(name)\" did both \"\(first)\" and \"\(second)\" of \(which).",
          fr:
            "Les événements « \(first) » et « \(second) » sont d’une même personne, « \(name) », pour \(which)."
        )
      case .author:
        Text(
          en: "One author, \"\(name)\", recorded both \"\(first)\" and \"\(second)\" of \(which).",
          fr:
            "Un même auteur, « \(name) », a enregistré les événements « \(first) » et « \(second) » pour \(which)."
        )
      }
    }
  }
}
