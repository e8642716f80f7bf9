import AccordDocuments
import AccordLanguage
import AccordWording

/// What the doctor found in the declarations of the plugins.
extension DoctorReport {
  /// A section where there is something to tell: for people as sentences, for programs as a table.
  ///
  /// - Parameters:
  ///   - faults: what plugins declare wrongly.
  ///   - forPeople: whether it is for people.
  ///   - language: that of the sentences in the table.
  static func sections(
    of faults: [any Fault], forPeople: Bool, _ language: Language
  ) -> [Output.Section] {
    guard !faults.isEmpty else { return [] }
    let found: Output =
      forPeople
      ? .text(faults.map(sentence).joined(separator: "\n")) : .table(shape(language).table(faults))
    return [Output.Section(Text(en: "Plugins", fr: "Modules"), found)]
  }

  private static func sentence(of fault: any Fault) -> Text {
    ([fault.message] + fault.details.map { .same("  → ") + $0 }).joined(separator: "\n")
  }

  private static func shape(_ language: Language) -> TableShape<any Fault> {
    TableShape(
      .field("code", fr: "code", .text) { .text($0.code) },
      .field("message", fr: "message", .text) { fault in
        .text(([fault.message] + fault.details).map { $0[language] }.joined(separator: " "))
      },
      .field("advice", fr: "conseil", .text) { Value($0.advice?[language]) })
  }
}
