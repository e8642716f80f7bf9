import AccordDocuments
import AccordLanguage
import AccordWording

extension DoctorReport {
  /// What was found: for people as sentences with what to do, for programs as a table.
  ///
  /// - Parameters:
  ///   - forPeople: whether it is for people.
  ///   - language: that of the sentences in the table.
  ///   - faults: what plugins declare wrongly.
  func card(forPeople: Bool, _ language: Language, plugins faults: [any Fault]) -> Card {
    let found: Output =
      forPeople ? .text(sentences) : .table(DoctorReport.shape(language).table(findings))
    return Card(
      Text(en: "Examination of the workspace", fr: "Examen de l’espace de travail"),
      [
        .init("folder", fr: "dossier", .text, .text(path)),
        .init("sound", fr: "intact", .truth, .truth(isSound)),
        .init("documents", fr: "documents", .integer, .integer(audit.documents)),
        .init("versions", fr: "versions", .integer, .integer(audit.versions)),
        .init("transactions", fr: "transactions", .integer, .integer(audit.transactions)),
        .init(
          "files", fr: "fichiers",
          heading: Text(en: "Files of the journal", fr: "Fichiers du journal"), .integer,
          .integer(audit.segments.count)),
        .init("bytes", fr: "octets", .integer, .integer(bytes)),
        .init("seal", fr: "sceau", .text, Value(seal?.code)),
      ],
      sections: [Output.Section(Text(en: "Findings", fr: "Constats"), found)]
        + DoctorReport.sections(of: faults, forPeople: forPeople, language))
  }

  private var sentences: Text { findings.map(\.sentence).joined(separator: "\n") }

  private static func shape(_ language: Language) -> TableShape<DoctorFinding> {
    TableShape(
      .field("severity", fr: "gravité", DoctorFinding.Severity.type) { .word($0.severity.value) },
      .field("code", fr: "code", .text) { .text($0.code) },
      .field("message", fr: "message", .text) { .text($0.message[language]) },
      .field("advice", fr: "conseil", .text) { Value($0.advice?[language]) },
      .field("repair", fr: "réparation", DoctorFinding.Repair.type) { .word($0.repair.value) })
  }
}

extension DoctorFinding {
  /// `problem: …`, and below it what to do.
  fileprivate var sentence: Text {
    let word = isRepaired ? repair.value.text : severity.value.text
    var lines = [word.capitalisedFirst + Text(en: ": ", fr: " : ") + message]
    if !isRepaired, let advice { lines.append(.same("  → ") + advice) }
    if isRepairable {
      lines.append(
        Text(
          en: "  → To mend it without loss: accord doctor --repair",
          fr: "  → Pour le réparer sans perte : accord diagnostiquer --réparer"))
    }
    return lines.joined(separator: "\n")
  }
}

extension DoctorFinding.Severity {
  fileprivate static let type = ValueType.word(
    [DoctorFinding.Severity.sound, .notice, .problem].map(\.value))

  fileprivate var value: Value.Word {
    switch self {
    case .sound: Value.Word(code: "sound", text: Text(en: "sound", fr: "intact"))
    case .notice: Value.Word(code: "notice", text: Text(en: "to be known", fr: "à savoir"))
    case .problem: Value.Word(code: "problem", text: Text(en: "problem", fr: "problème"))
    }
  }
}

extension DoctorFinding.Repair {
  fileprivate static let type = ValueType.word(
    [DoctorFinding.Repair.none, .possible, .done].map(\.value))

  fileprivate var value: Value.Word {
    switch self {
    case .none: Value.Word(code: "none", text: Text(en: "none", fr: "aucune"))
    case .possible: Value.Word(code: "possible", text: Text(en: "possible", fr: "possible"))
    case .done: Value.Word(code: "done", text: Text(en: "mended", fr: "réparé"))
    }
  }
}

extension Text {
  var capitalisedFirst: Text { .pair(en: en.capitalisedFirst, fr: fr.capitalisedFirst) }
}
