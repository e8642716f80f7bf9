import AccordDocuments
import AccordOffice
import AccordPartnership
import AccordShell
import AccordWording

extension CallCommands {
  static var criterion: Command {
    Command(
      "call criterion", fr: "appel critère", .write,
      Text(
        en: "Add a criterion by which applications are scored",
        fr: "Ajouter un critère de notation des candidatures"),
      discussion: Text(
        en:
          "The weights of a call make 100 together; each assessor gives 0 to the maximum of points. What applicants were told no longer changes once the call is open.",
        fr:
          "Les poids d’un appel font 100 ensemble ; chaque évaluateur donne de 0 au maximum de points. Ce qui a été annoncé aux candidats ne change plus une fois l’appel ouvert."
      ),
      takes: call,
      Argument<Slug>("code", fr: "code", Text(en: "its code", fr: "son code")),
      Option<Int>("weight", fr: "poids", Text(en: "its weight", fr: "son poids")),
      DefaultedOption<Int>(
        "maximum", fr: "maximum",
        Text(en: "the most points of an assessor", fr: "la note la plus haute d’un évaluateur"),
        default: 5),
      CommonOption.titleInEnglish,
      CommonOption.titleInFrench,
      Flag("remove", fr: "retirer", Text(en: "remove it", fr: "retirer ce critère")),
      examples: [
        Example(
          "call criterion fse-trial relevance --weight 40 --maximum 5 --title-en Relevance --title-fr Pertinence",
          Text(en: "Forty of a hundred", fr: "Quarante sur cent"))
      ]
    ) { session, id, code, weight, maximum, english, french, isRemoved in
      var call = try session.find(id)
      var criteria = call.criteria ?? []
      if isRemoved {
        criteria.removeAll { $0.code == code }
      } else {
        guard let weight else { throw Failure.noWeight }
        let title =
          english == nil && french == nil
          ? .same(code.name)
          : try Text.either(en: english, fr: french, of: Text(en: "title", fr: "titre"))
        try session.insert(
          CallForProjects.Criterion(code: code, title: title, weight: weight, maximum: maximum),
          into: &criteria, key: \.code
        ) { _ in .elementThere(id, Text(en: "criterion", fr: "critère"), code) }
      }
      call.criteria = criteria
      let sum = criteria.map(\.weight).reduce(0, +)
      return try session.recordChange(
        call,
        saying: Text(
          en: "The criteria of the call \"\(id)\" weigh \(sum) of 100.",
          fr: "Les critères de l’appel « \(id) » pèsent \(sum) sur 100."))
    }
  }

  static var tieRule: Command {
    Command(
      "call tie-rule", fr: "appel égalité", .write,
      Text(
        en: "Say what decides between equal scores, in this order",
        fr: "Fixer ce qui départage les notes égales, dans cet ordre"),
      takes: call,
      RemainingArguments<TieRule>(
        "rule", fr: "règle", Text(en: "the rules", fr: "les règles")),
      examples: [
        Example(
          "call tie-rule fse-trial heaviest-criterion earliest-filing",
          Text(en: "The main criterion, then the filing", fr: "Le critère principal, puis le dépôt")
        )
      ]
    ) { session, id, rules in
      var call = try session.find(id)
      call.tieRules = rules
      return try session.recordChange(
        call,
        saying: Text(
          en:
            "Between equal scores in the call \"\(id)\" decides: \(rules.map(\.shown).joined(separator: ", ")).",
          fr:
            "À note égale dans l’appel « \(id) », priorité à : \(rules.map(\.shown).joined(separator: ", "))."
        ))
    }
  }

  static var piece: Command {
    Command(
      "call piece", fr: "appel pièce", .write,
      Text(
        en: "Add a piece that an application comes with",
        fr: "Ajouter une pièce demandée aux candidats"),
      takes: call, Argument<Slug>("code", fr: "code", Text(en: "its code", fr: "son code")),
      CommonOption.titleInEnglish,
      CommonOption.titleInFrench,
      Flag("remove", fr: "retirer", Text(en: "remove it", fr: "retirer cette pièce")),
      examples: [
        Example(
          "call piece fse-trial accounts --title-en \"Last accounts\" --title-fr \"Derniers comptes\"",
          Text(en: "The accounts", fr: "Les comptes"))
      ]
    ) { session, id, code, english, french, isRemoved in
      var call = try session.find(id)
      var pieces = call.pieces ?? []
      if isRemoved {
        pieces.removeAll { $0.code == code }
      } else {
        let title = try Text.either(en: english, fr: french, of: Text(en: "title", fr: "titre"))
        try session.insert(
          CallForProjects.AskedPiece(code: code, title: title), into: &pieces, key: \.code
        ) { _ in .elementThere(id, Text(en: "piece", fr: "pièce"), code) }
      }
      call.pieces = pieces
      return try session.recordChange(
        call,
        saying: Text.plural(
          pieces.count,
          Text(
            en: "The call \"\(id)\" asks for \(pieces.count) piece.",
            fr: "L’appel « \(id) » demande \(pieces.count) pièce."),
          Text(
            en: "The call \"\(id)\" asks for \(pieces.count) pieces.",
            fr: "L’appel « \(id) » demande \(pieces.count) pièces.")))
    }
  }
}

extension Failure {
  fileprivate static let noWeight = Failure(
    "calls.no-weight", Text(en: "The weight is missing.", fr: "Il manque le poids."),
    about: "weight",
    advice: Text(
      en: "Give it: \"--weight 25\".", fr: "Donnez-le : « --poids 25 »."))

  fileprivate static func elementThere(
    _ call: ID<CallForProjects>, _ what: Text, _ code: Slug
  ) -> Failure {
    Failure(
      "calls.\(what.en)-twice",
      Text(
        en: "The call \"\(call)\" has the \(what) \"\(code)\" already.",
        fr: "L’appel « \(call) » a déjà : \(what) « \(code) »."),
      about: "code",
      advice: Text(
        en: "Give another code, or begin the line with \"ensure\" to reword it.",
        fr: "Donnez un autre code, ou commencez la ligne par « assurer » pour la reformuler."))
  }
}
