import AccordTemplates
import AccordWording
import Testing

/// A small flat document, its fields and its data; names and figures are made up.
enum SampleTemplate {
  static func bytes(_ body: String, meta: String = "", footer: String = "") -> [UInt8] {
    Array(file(body, meta: meta, footer: footer).utf8)
  }

  static func file(_ body: String, meta: String = "", footer: String = "") -> String {
    """
    <?xml version="1.0" encoding="UTF-8"?>
    <office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" \
    xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" \
    xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" \
    xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" \
    xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0" \
    xmlns:meta="urn:oasis:names:tc:opendocument:xmlns:meta:1.0" \
    xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0" \
    xmlns:dc="http://purl.org/dc/elements/1.1/" office:version="1.3" \
    office:mimetype="application/vnd.oasis.opendocument.text">
    <office:meta><dc:title>{convention.code}</dc:title><dc:language>fr-FR</dc:language>\(meta)</office:meta>
    <office:styles><text:outline-style style:name="Outline"><text:outline-level-style text:level="1" \
    style:num-format="1" style:num-prefix="Article "/></text:outline-style></office:styles>
    <office:automatic-styles/>
    <office:master-styles><style:master-page style:name="Standard"><style:footer>\
    <text:p>{convention.code}\(footer)</text:p></style:footer></style:master-page></office:master-styles>
    <office:body><office:text>
    \(body)
    </office:text></office:body>
    </office:document>

    """
  }

  static let fields = TemplateFields([
    TemplateField(
      Text(en: "convention", fr: "convention"),
      .record([
        TemplateField(Text(en: "code", fr: "code"), .text),
        TemplateField(Text(en: "amount", fr: "montant"), .amount),
        TemplateField(Text(en: "object", fr: "objet"), .text),
        TemplateField(Text(en: "year", fr: "année"), .year),
        TemplateField(Text(en: "places", fr: "places"), .number),
        TemplateField(Text(en: "decided-on", fr: "date-décision"), .date),
        TemplateField(
          Text(en: "nature", fr: "nature"),
          .choice([Text(en: "earmarked", fr: "affectée"), Text(en: "general", fr: "générale")])),
      ])),
    TemplateField(
      Text(en: "beneficiary", fr: "bénéficiaire"),
      .record([
        TemplateField(Text(en: "name", fr: "nom"), .text),
        TemplateField(Text(en: "form", fr: "forme"), .text),
        TemplateField(Text(en: "address", fr: "adresse"), .lines),
        TemplateField(Text(en: "association", fr: "association"), .yesNo),
      ])),
    TemplateField(
      Text(en: "payment", fr: "versement"),
      .list([
        TemplateField(Text(en: "number", fr: "numéro"), .number),
        TemplateField(Text(en: "amount", fr: "montant"), .amount),
        TemplateField(
          Text(en: "piece", fr: "pièce"),
          .list([TemplateField(Text(en: "name", fr: "nom"), .text)])),
      ])),
  ])

  static func data(payments: Int = 2, _ changes: [String: TemplateData] = [:]) -> TemplateData {
    let convention: [String: TemplateData] = [
      "code": .text(.same("2024.ml-exemple")), "amount": .amount(Money(cents: 35_847_628)),
      "object": .text(Text(en: "Reception of young people", fr: "Accueil des jeunes")),
      "year": .number(2024), "places": .number(1200),
      "decided-on": CalendarDate(year: 2024, month: 6, day: 1).map { .date($0) }
        ?? .missing(filledBy: nil),
      "nature": .text(Text(en: "earmarked", fr: "affectée")),
    ]
    return .record([
      "convention": .record(convention.merging(changes) { $1 }),
      "beneficiary": .record([
        "name": .text(.same("Mission d’exemple")), "form": .missing(filledBy: nil),
        "address": .lines(["1 rue fictive", "", "14000 Exemple"]), "association": .yesNo(true),
      ]),
      "payment": .list(
        (0..<payments).map { index in
          .record([
            "number": .number(index + 1), "amount": .amount(Money(cents: 100 * (index + 1))),
            "piece": .list(
              (0..<index).map { .record(["name": .text(.same("pièce \($0 + 1)"))]) }),
          ])
        }),
    ])
  }

  /// The body of a document made of a body, without the lines around it.
  static func filled(
    _ body: String, _ data: TemplateData = data(), in language: Language = .french
  ) throws -> String {
    let template = try Template(data: bytes(body))
    let file = String(
      decoding: try template.checked(against: fields).filled(with: data, in: language),
      as: UTF8.self)
    let start = try #require(file.firstRange(of: "<office:text>\n")).upperBound
    let end = try #require(file.firstRange(of: "</office:text>")).lowerBound
    let body = file[start..<end]
    return String(body.hasSuffix("\n") ? body.dropLast() : body)
  }

  /// The problems of a body, in order.
  static func problems(_ body: String) throws -> [TemplateProblem] {
    try Template(data: bytes(body)).faults(against: fields).map(\.problem)
  }
}
