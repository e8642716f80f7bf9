import AccordWording

/// What stands in every file: it prints on landscape sheets, as wide as one of them.
extension FlatSpreadsheet {
  static let namespaces =
    [
      ("office", "office:1.0"), ("style", "style:1.0"), ("text", "text:1.0"),
      ("table", "table:1.0"),
      ("fo", "xsl-fo-compatible:1.0"), ("number", "datastyle:1.0"), ("meta", "meta:1.0"),
    ].map { "xmlns:\($0.0)=\"urn:oasis:names:tc:opendocument:xmlns:\($0.1)\"" }
    .joined(separator: " ") + " xmlns:dc=\"http://purl.org/dc/elements/1.1/\""

  private static func country(_ language: Language) -> String {
    language == .french ? "FR" : "GB"
  }

  /// The language of the texts, for spelling and hyphenation.
  static func commonStyles(_ language: Language) -> String {
    """
    <style:default-style style:family="table-cell"><style:text-properties fo:language="\(language.rawValue)" fo:country="\(country(language))"/></style:default-style>
    """
  }

  /// How numbers, days and truths are shown, and the styles of cells that use them.
  static func dataStyles(_ language: Language) -> String {
    let isFrench = language == .french
    let locale =
      "number:language=\"\(language.rawValue)\" number:country=\"\(country(language))\""
    let euro =
      "<number:currency-symbol number:language=\"fr\" number:country=\"FR\">€</number:currency-symbol>"
    let number =
      "<number:number number:decimal-places=\"2\" number:min-decimal-places=\"2\" number:min-integer-digits=\"1\" number:grouping=\"true\"/>"
    let amount =
      isFrench ? number + "<number:text>\u{A0}</number:text>" + euro : euro + number
    let percent = isFrench ? "\u{A0}%" : "%"
    var lines = [
      """
      <number:currency-style style:name="n-amount-positive" style:volatile="true" \(locale)>\(amount)</number:currency-style>
      <number:currency-style style:name="n-amount" \(locale)><number:text>-</number:text>\(amount)<style:map style:condition="value()&gt;=0" style:apply-style-name="n-amount-positive"/></number:currency-style>
      <number:percentage-style style:name="n-rate" \(locale)><number:number number:decimal-places="2" number:min-decimal-places="0" number:min-integer-digits="1"/><number:text>\(percent)</number:text></number:percentage-style>
      <number:number-style style:name="n-integer" \(locale)><number:number number:decimal-places="0" number:min-integer-digits="1" number:grouping="true"/></number:number-style>
      <number:number-style style:name="n-year" \(locale)><number:number number:decimal-places="0" number:min-integer-digits="1"/></number:number-style>
      <number:date-style style:name="n-date" \(locale)><number:day number:style="long"/><number:text>/</number:text><number:month number:style="long"/><number:text>/</number:text><number:year number:style="long"/></number:date-style>
      <number:boolean-style style:name="n-truth" \(locale)><number:boolean/></number:boolean-style>
      <number:text-style style:name="n-text" \(locale)><number:text-content/></number:text-style>
      <style:page-layout style:name="a4"><style:page-layout-properties fo:page-width="297mm" fo:page-height="210mm" style:print-orientation="landscape" fo:margin="15mm" style:scale-to-X="1" style:scale-to-Y="0"/></style:page-layout>
      <style:style style:name="sheet" style:family="table" style:master-page-name="landscape"><style:table-properties table:display="true"/></style:style>
      """
    ]
    for (style, data) in [
      (CellStyle.integer, "integer"), (.amount, "amount"), (.rate, "rate"),
      (.date, "date"), (.truth, "truth"),
    ] {
      lines.append(cellStyle(style, data, ""))
    }
    lines.append(
      cellStyle(
        .year, "year",
        "<style:paragraph-properties fo:text-align=\"start\" fo:margin-left=\"0mm\"/>"))
    lines.append(
      cellStyle(
        .text, "text",
        "<style:table-cell-properties style:vertical-align=\"top\" fo:wrap-option=\"wrap\"/>"))
    let ruled =
      "<style:table-cell-properties fo:background-color=\"#e8edf5\" fo:border-bottom=\"0.75pt solid #161616\" fo:wrap-option=\"wrap\"/>"
    let bold = "<style:text-properties fo:font-weight=\"bold\"/>"
    lines.append(cellStyle(.header, "text", ruled + bold))
    lines.append(
      cellStyle(
        .numericHeader, "text",
        ruled + "<style:paragraph-properties fo:text-align=\"end\"/>" + bold))
    lines.append(cellStyle(.heading, "text", bold))
    return lines.joined(separator: "\n")
  }

  private static func cellStyle(_ style: CellStyle, _ data: String, _ properties: String) -> String
  {
    "<style:style style:name=\"\(style.rawValue)\" style:family=\"table-cell\" style:data-style-name=\"n-\(data)\">\(properties)</style:style>"
  }
}
