import AccordDocuments
import AccordJSON
import AccordLanguage
import AccordWording

/// The command that runs the rules of all plugins.
extension Command {
  static let check = Command(
    "check", fr: "contrôler", .read,
    Text(
      en: "Run every rule over the whole workspace",
      fr: "Appliquer toutes les règles à tout l’espace de travail"),
    discussion: Text(
      en:
        "What must never happen is refused when it is written; documents older than such a rule are found here, and texts that nobody can have meant. The other rules report what may be for a while and should not stay.",
      fr:
        "Ce qui ne doit jamais arriver est refusé à l’écriture ; les documents antérieurs à une telle règle se trouvent ici, ainsi que les textes que personne n’a pu vouloir. Les autres règles signalent ce qui peut durer un temps, sans devoir rester."
    ),
    takes: Flag(
      "strict", fr: "strict",
      Text(en: "Fail when there is an error", fr: "Échouer s’il y a une erreur")),
    returns: CheckedFinding.shape(.english).columns,
    examples: [
      Example("check", Text(en: "See what needs attention", fr: "Voir ce qui demande attention"))
    ]
  ) { session, isStrict in
    let ordered =
      try CheckedFinding.broken(in: session) + CheckedFinding.all(in: session)
      + CheckedFinding.texts(in: session) + CheckedFinding.settings(in: session)
    let errors = ordered.filter { $0.finding.severity == .error }
    if isStrict, !errors.isEmpty { throw CheckedFinding.failure(errors) }
    return .table(
      CheckedFinding.shape(session.language).table(
        ordered,
        whenEmpty: Text(
          en: "Every rule is kept: there is nothing to report.",
          fr: "Toutes les règles sont respectées\u{A0}: rien à signaler.")))
  }
}

/// A finding with the rule that found it.
struct CheckedFinding: Sendable {
  let rule: String
  let finding: Finding

  /// What the rules of all plugins find, the gravest first.
  static func all(in session: Session) throws -> [CheckedFinding] {
    let found = try session.plugins(for: .checks).flatMap { plugin in
      try plugin.checks.flatMap { check in
        try findings(of: check, from: plugin.name, in: session).map {
          CheckedFinding(rule: check.code, finding: $0)
        }
      }
    }
    return Finding.Severity.allCases.flatMap { severity in
      found.filter { $0.finding.severity == severity }
    }
  }

  /// What a check finds; one that fails is a finding itself, and the others go on.
  private static func findings(
    of check: Check, from plugin: String, in session: Session
  ) throws -> [Finding] {
    let outcome = try session.run(.check(check.code), of: plugin) {
      do {
        return try check.findings(session)
      } catch StoreError.unreadable(let key, let path) {
        return [unreadable(key, path, session)]
      }
    }
    return switch outcome {
    case .result(let findings): findings
    case .leftOut(let fault): [Finding(.error, fault.message, remedy: fault.advice)]
    }
  }

  /// A document that cannot be read keeps a rule from being worked out.
  private static func unreadable(
    _ key: DocumentKey, _ path: String, _ session: Session
  ) -> Finding {
    let fault = session.shell.catalogue.worded(StoreError.unreadable(key, path: path))
    return Finding(.error, fault.message, about: key, remedy: fault.advice)
  }

  /// What breaks a guard. A commit that does is refused, so this finds documents that are older
  /// than the rule.
  static func broken(in session: Session) throws -> [CheckedFinding] {
    try session.shell.catalogue.schemas.flatMap(\.guards).flatMap { rule in
      let keys = try Set(rule.collections.flatMap { try session.documents.keys(in: $0) })
      do {
        return try rule.violations(session.documents, keys, session.today).map { violation in
          CheckedFinding(
            rule: rule.code,
            finding: Finding(
              .error, violation.message, about: violation.document, remedy: violation.advice))
        }
      } catch StoreError.unreadable(let key, let path) {
        return [CheckedFinding(rule: rule.code, finding: unreadable(key, path, session))]
      } catch let fault as PluginFault {
        return [
          CheckedFinding(
            rule: rule.code, finding: Finding(.error, fault.message, remedy: fault.advice))
        ]
      }
    }
  }

  /// Texts that would not be written today: documents older than that rule.
  static func texts(in session: Session) throws -> [CheckedFinding] {
    try session.shell.catalogue.schemas.flatMap { schema in
      try session.documents.keys(in: schema.collection).flatMap { key -> [CheckedFinding] in
        guard let stored = try session.documents.stored(key), TextFaults.mayBe(in: stored.raw)
        else { return [] }
        return TextFaults.all(in: stored.raw, of: schema).map { fault in
          CheckedFinding(
            rule: fault.code,
            finding: Finding(.warning, fault.message, about: key, remedy: fault.advice))
        }
      }
    }
  }

  /// The table; `language` is that of its sentences.
  static func shape(_ language: Language) -> TableShape<CheckedFinding> {
    TableShape(
      .field(
        "severity", fr: "gravité", .choice(Finding.Severity.self)
      ) { .choice($0.finding.severity) },
      .field("document", fr: "document", .text, rank: 2) {
        $0.finding.document.map { .text($0.description) } ?? .missing
      },
      .field("message", fr: "message", .text) { .text($0.finding.message[language]) },
      .field("remedy", fr: "remède", .text, rank: 1) {
        $0.finding.remedy.map { .text($0[language]) } ?? .missing
      },
      .field("rule", fr: "règle", .text, rank: 3) {
        .text($0.rule)
      },
      .field("concerned", fr: "concernés", .list, rank: 4) {
        .texts($0.finding.concerned.map(\.description))
      })
  }

  /// The refusal of `--strict`, which lists the errors, since no table follows it.
  static func failure(_ errors: [CheckedFinding]) -> Failure {
    let lines = errors.map { error -> Text in
      let subject = error.finding.document.map { $0.description } ?? error.rule
      return Text(
        en: "\(subject): \(error.finding.message)",
        fr: "\(subject)\u{A0}: \(error.finding.message)")
    }
    return Failure(
      "check.failed",
      Text.each { language in
        let count = language.grouped(errors.count)
        return language == .french
          ? "Le contrôle a trouvé \(count) \(language.plural(errors.count, "erreur", "erreurs"))."
          : "The check found \(count) \(language.plural(errors.count, "error", "errors"))."
      },
      details: lines,
      advice: Text(
        en: "Type \"check\" to see remedies.",
        fr: "Tapez «\u{A0}contrôler\u{A0}» pour voir les remèdes."))
  }
}
