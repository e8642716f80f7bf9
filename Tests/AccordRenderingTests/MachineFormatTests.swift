import AccordJSON
import AccordWording
import Testing

@testable import AccordLanguage
@testable import AccordRendering
@testable import AccordTables

struct MachineFormatTests {
  @Test(arguments: Language.allCases)
  func `machines read the same in both languages`(language: Language) {
    let context = RenderingContext(language: language, width: 40, isColoured: true)
    let table = Output.table(Samples.table)
    #expect(
      context.render(table, as: .json).data == """
        [
          {"id": "2024.demo-a", "beneficiary": "Structure fictive 日本", "amount": 166666.67, "signed-on": "2024-01-29", "status": "draft"},
          {"id": "2024.demo-b", "beneficiary": "Association e\u{301}largie 👩‍👧", "amount": 4000000.00, "signed-on": null, "status": "draft"}
        ]

        """)
    #expect(
      context.render(table, as: .jsonl).data == """
        {"id": "2024.demo-a", "beneficiary": "Structure fictive 日本", "amount": 166666.67, "signed-on": "2024-01-29", "status": "draft"}
        {"id": "2024.demo-b", "beneficiary": "Association e\u{301}largie 👩‍👧", "amount": 4000000.00, "signed-on": null, "status": "draft"}

        """)
    #expect(
      context.render(table, as: .csv).data
        == "id,beneficiary,amount,signed-on,status\r\n"
        + "2024.demo-a,Structure fictive 日本,166666.67,2024-01-29,draft\r\n"
        + "2024.demo-b,Association e\u{301}largie 👩‍👧,4000000.00,,draft\r\n")
    #expect(
      context.render(table, as: .tsv).data
        == "id\tbeneficiary\tamount\tsigned-on\tstatus\n"
        + "2024.demo-a\tStructure fictive 日本\t166666.67\t2024-01-29\tdraft\n"
        + "2024.demo-b\tAssociation e\u{301}largie 👩‍👧\t4000000.00\t\tdraft\n")
  }

  @Test func `a card is one object with its sections`() {
    #expect(
      Samples.french.render(.card(Samples.card), as: .jsonl).data == """
        {"title": "Structure fictive", "id": "demo-a", "amount": 1200.00, "networks": ["a", "b"], "phone": null, "reception-points": [{"name": "Centre"}]}

        """)
    #expect(
      Samples.french.render(.card(Samples.card), as: .tsv).data == """
        field\tvalue
        id\tdemo-a
        amount\t1200.00
        networks\ta; b
        phone\t

        Reception points
        name
        Centre

        """)
  }

  @Test func `two sections of one name keep both contents`() {
    let section = Output.Section(Text(en: "Same", fr: "Pareil"), .text(.same("x")))
    #expect(
      Samples.english.render(.page([section, section]), as: .jsonl).data
        == "{\"same\": {\"text\": \"x\"}, \"same-2\": {\"text\": \"x\"}}\n")
  }

  @Test(arguments: [
    ("plain", "plain"), ("a,b", "\"a,b\""), ("say \"x\"", "\"say \"\"x\"\"\""),
    ("two\nlines", "\"two\nlines\""), ("=1+1", "'=1+1"), ("@SUM(A1)", "'@SUM(A1)"),
    ("-2+3", "'-2+3"), ("+33 2 31 00 00 00", "+33 2 31 00 00 00"), ("-5", "-5"),
    ("+A1,b", "\"'+A1,b\""), ("l'aigle", "l'aigle"), ("=\u{301}1", "'=\u{301}1"),
    ("\t=1", "'\t=1"), ("＝1+1", "'＝1+1"), ("'=1", "''=1"), ("'s", "'s"),
  ])
  func `a cell of a csv is quoted where needed and never a formula`(text: String, cell: String) {
    #expect(Delimited.csv.row([.text(text), .integer(1)]) == cell + ",1\r\n")
  }

  @Test(arguments: [
    ("a\tb", "a\\tb"), ("a\nb", "a\\nb"), ("a\r\nb", "a\\r\\nb"), ("a\\b", "a\\\\b"), ("=1", "'=1"),
    ("\t=1", "'\\t=1"), ("+33 2 31 00 00 00", "+33 2 31 00 00 00"), ("@A1", "'@A1"),
  ])
  func `a row of a tsv is always one line`(text: String, cell: String) {
    #expect(Delimited.tsv.row([.text(text), .truth(true)]) == cell + "\ttrue\n")
  }

  @Test(arguments: [Delimited.csv, .tsv, .rawCSV, .rawTSV])
  func `typed values are never taken for formulas`(format: Delimited) {
    let typed: [Value] = [.amount(Money(cents: -1)), .integer(-5), .rate(.percent(60)), .missing]
    #expect(
      format.row(typed)
        == ["-0.01", "-5", "60%", ""].joined(separator: format.separator) + format.row([]))
  }

  @Test(arguments: [Delimited.rawCSV, .rawTSV])
  func `raw cells keep what a spreadsheet would compute`(format: Delimited) {
    #expect(
      format.row([.text("=1+1"), .text("'@x")]) == "=1+1\(format.separator)'@x" + format.row([]))
  }

  @Test(arguments: [
    ("a,\u{301}b", "\"a,\u{301}b\""), ("\"\u{301}q", "\"\"\"\u{301}q\""),
    ("a\n\u{301}", "\"a\n\u{301}\""),
  ])
  func `a combining mark hides no sign of a csv`(text: String, cell: String) {
    let row = Delimited.csv.row([.text(text)])
    #expect(Array(row.unicodeScalars) == Array((cell + "\r\n").unicodeScalars))
  }

  @Test func `a combining mark hides no sign of markdown`() {
    let row = Markdown.escaped("a|\u{301}b")
    #expect(Array(row.unicodeScalars) == Array("a\\|\u{301}b".unicodeScalars))
  }

  @Test(arguments: [
    ("a\"b\\c", #""a\"b\\c""#), ("\u{1B}\u{9B}\u{7F}", #""\u001b\u009b\u007f""#),
    ("l\n\t\r", #""l\n\t\r""#), ("\u{202E}", #""\u202e""#), ("é日👩‍👧", "\"é日👩‍👧\""),
  ])
  func `json escapes what it must and what a terminal would obey`(text: String, json: String) {
    #expect(JSONText.line(.string(text)) == json)
  }

  @Test func `markdown has aligned columns and no markup from data`() {
    let table = Table(
      [Column("name", fr: "nom", .text), Column("rate", fr: "taux", .rate)],
      rows: [[.text("a|b *c* <d>\ne"), .rate(.percent(60))]])
    #expect(
      Samples.french.render(.table(table), as: .md).data == """
        | Nom | Taux |
        | --- | ---: |
        | a\\|b \\*c\\* &lt;d><br>e | 60\u{A0}% |

        """)
  }
}

extension Delimited {
  fileprivate var separator: String {
    switch self {
    case .csv, .rawCSV: ","
    case .tsv, .rawTSV: "\t"
    }
  }
}
