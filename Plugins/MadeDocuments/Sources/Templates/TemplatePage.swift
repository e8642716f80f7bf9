/// Writes the built-in templates as flat OpenDocument texts.
enum TemplatePage {
  /// A whole template.
  ///
  /// - Parameters:
  ///   - name: what it is called: the property "Accord" of what is made from it.
  ///   - title: its title among the properties of the document.
  ///   - header: the right side of the header.
  ///   - body: its paragraphs and tables.
  static func document(
    _ name: String, title: String, header: String, _ body: [String]
  ) -> [UInt8] {
    let namespaces = [
      "office": "office", "style": "style", "text": "text", "table": "table",
      "fo": "xsl-fo-compatible", "svg": "svg-compatible", "meta": "meta",
    ].sorted { $0.key < $1.key }.map {
      "xmlns:\($0.key)=\"urn:oasis:names:tc:opendocument:xmlns:\($0.value):1.0\""
    }
    return Array(
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <office:document \(namespaces.joined(separator: " ")) \
      xmlns:dc="http://purl.org/dc/elements/1.1/" office:version="1.3" \
      office:mimetype="application/vnd.oasis.opendocument.text">
      <office:meta><meta:generator>Accord</meta:generator><dc:title>\(title)</dc:title>\
      <dc:language>fr-FR</dc:language>\
      <meta:creation-date>{document.date | iso}</meta:creation-date>\
      <dc:date>{document.date | iso}</dc:date>\
      <meta:user-defined meta:name="Accord">\(name)</meta:user-defined></office:meta>
      \(TemplateStyles.xml)
      <office:master-styles><style:master-page style:name="Standard" \
      style:page-layout-name="A4"><style:header>\
      \(paragraph("Header", "{région.nom}<text:tab/>" + header))</style:header><style:footer>\
      \(paragraph("Footer", "{document.code}<text:tab/>Page " + pageNumbers))\
      </style:footer></style:master-page></office:master-styles>
      <office:body><office:text>
      \(body.joined(separator: "\n"))
      </office:text></office:body>
      </office:document>

      """.utf8)
  }

  private static let pageNumbers =
    "<text:page-number text:select-page=\"current\">1</text:page-number> / <text:page-count>1</text:page-count>"

  /// A paragraph of a style.
  static func paragraph(_ style: String, _ text: String) -> String {
    "<text:p text:style-name=\"\(coded(style))\">\(text)</text:p>"
  }

  /// Paragraphs of the usual style.
  static func body(_ text: String) -> String { paragraph("Corps", text) }

  /// A paragraph that stays with the next one.
  static func bound(_ text: String) -> String { paragraph("Corps lié", text) }

  /// The heading of an article, which is numbered; a name by which other articles point at it.
  static func article(_ title: String, named name: String? = nil) -> String {
    let marked =
      name.map {
        "<text:bookmark-start text:name=\"\($0)\"/>\(title)<text:bookmark-end text:name=\"\($0)\"/>"
      } ?? title
    return
      "<text:h text:style-name=\"Heading_20_1\" text:outline-level=\"1\">\(marked)</text:h>"
  }

  /// The number of an article, which office programs keep right.
  static func number(of name: String, _ cached: String) -> String {
    "<text:bookmark-ref text:reference-format=\"number-no-superior\" text:ref-name=\"\(name)\">\(cached)</text:bookmark-ref>"
  }

  /// Paragraphs that are there where a condition holds.
  static func when(
    _ condition: String, _ then: [String], otherwise: [String] = []
  ) -> String {
    var lines = [body("{si \(condition)}")] + then
    if !otherwise.isEmpty { lines += [body("{sinon}")] + otherwise }
    return (lines + [body("{fin}")]).joined(separator: "\n")
  }

  /// Paragraphs that are there where a field that may be empty is a word.
  static func whenSaid(_ field: String, is word: String, _ then: [String]) -> String {
    when(field, [when("\(field) = \(word)", then)])
  }

  static func strong(_ text: String) -> String {
    "<text:span text:style-name=\"Fort\">\(text)</text:span>"
  }

  /// A table: its columns with their headings, its rows, and what stands under them. A long one may
  /// go on over pages.
  static func table(
    _ name: String, columns: [(style: String, heading: String, isAmount: Bool)],
    rows: [[String]], total: [String]? = nil, rowStyle: String = "Rang", isLong: Bool = false
  ) -> String {
    func row(_ cells: [String], _ cell: String, _ styles: [String], _ style: String) -> String {
      "<table:table-row table:style-name=\"\(coded(style))\">"
        + zip(cells, styles).map { text, paragraphStyle in
          "<table:table-cell table:style-name=\"\(coded(cell))\" office:value-type=\"string\">\(paragraph(paragraphStyle, text))</table:table-cell>"
        }.joined() + "</table:table-row>"
    }
    let headings = columns.map { $0.isAmount ? "Cellule titre montant" : "Cellule titre" }
    let cells = columns.map { $0.isAmount ? "Montant" : "Cellule" }
    let totals = columns.map { $0.isAmount ? "Montant total" : "Cellule titre" }
    var lines = [
      "<table:table table:name=\"\(name)\" table:style-name=\"\(coded(isLong ? "Tableau long" : "Tableau"))\">"
        + columns.map { "<table:table-column table:style-name=\"\($0.style)\"/>" }.joined(),
      "<table:table-header-rows>" + row(columns.map(\.heading), "En-tête", headings, "Rang")
        + "</table:table-header-rows>",
    ]
    lines += rows.map { row($0, "Case", cells, rowStyle) }
    if let total { lines.append(row(total, "Total", totals, "Rang")) }
    return lines.joined(separator: "\n") + "</table:table>"
  }

  /// The blocks of two signatories beside each other.
  static func signatures(_ left: [String], _ right: [String]) -> String {
    let cells = [left, right].map { lines in
      "<table:table-cell table:style-name=\"Case_20_signature\" office:value-type=\"string\">"
        + lines.map { paragraph("Signature", $0) }.joined() + "</table:table-cell>"
    }
    return
      "<table:table table:name=\"Signatures\" table:style-name=\"Tableau\"><table:table-column table:style-name=\"Moitié\" table:number-columns-repeated=\"2\"/><table:table-row table:style-name=\"Rang_20_signature\">\(cells.joined())</table:table-row></table:table>"
  }

  /// The name of a style as files write it.
  private static func coded(_ style: String) -> String {
    style.split(separator: " ").joined(separator: "_20_")
  }
}
