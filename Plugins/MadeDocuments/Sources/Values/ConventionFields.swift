import AccordDocuments
import AccordPartnership
import AccordShell
import AccordTemplates
import AccordWording

/// What documents say of a convention beside its declared fields.
enum ConventionFields {
  static let all = [reportDay, signed, latest]

  private static let reportDay = ReadField(
    "report day", fr: "date du compte rendu", .date,
    help: Text(
      en: "the last day on which its report is due", fr: "l’échéance de son compte rendu"),
    of: Convention.self
  ) { _, convention, _ in convention.reportDue.map { .date($0) } ?? .missing(filledBy: nil) }

  private static let signed = ReadField(
    "signature day", fr: "date de signature", .date,
    help: Text(en: "the day of the last signature", fr: "le jour de la dernière signature"),
    of: Convention.self
  ) { _, convention, _ in
    convention.date(of: .sign).map { .date($0) }
      ?? .missing(
        filledBy: Text(
          en: "convention sign \(convention.id) …", fr: "convention signer \(convention.id) …"))
  }

  private static let latest = ReadField(
    "latest amendment", fr: "avenant récent",
    .record([
      member("number", "numéro", .number), member("type", "type", .text),
      member("reason", "motif", .text), member("change", "variation", .amount),
      member("total", "total", .amount), member("end", "fin", .date),
      member("object", "objet", .text), member("effect", "effet", .date),
      member("decision", "délibération", .text),
    ]),
    help: Text(
      en: "the amendment drafted last and not abandoned",
      fr: "le dernier avenant préparé et non abandonné"), of: Convention.self
  ) { reading, convention, _ in
    let day = reading.session.today
    let drafted = convention.amendments.filter { $0.drafted <= day && $0.status != .abandoned }
    guard let amendment = drafted.max(by: { $0.number < $1.number }) else {
      return .missing(
        filledBy: Text(
          en: "amendment draft \(convention.id) …", fr: "avenant préparer \(convention.id) …"))
    }
    var record: [String: TemplateData] = [
      "number": .number(amendment.number), "type": .text(amendment.type.shown),
      "total": .amount(convention.total(with: amendment)),
    ]
    record["reason"] = amendment.reason.map { .text(.same($0)) }
    record["change"] = amendment.change.map { .amount($0) }
    record["end"] = amendment.end.map { .date($0) }
    record["object"] = amendment.object.map { .text($0) }
    record["effect"] = amendment.effect.map { .date($0) }
    let approval = amendment.steps.last { $0.event == .approve }
    record["decision"] = approval?.note.map { .text(.same($0)) }
    return .record(record)
  }

  private static func member(
    _ name: String, _ french: String, _ kind: TemplateFieldKind
  ) -> AccordTemplates.TemplateField {
    AccordTemplates.TemplateField(.pair(en: name, fr: french), kind)
  }
}
