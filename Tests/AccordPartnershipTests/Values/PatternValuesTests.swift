import AccordPartnership
import AccordWording
import Testing

/// Reads a text as a value and gives its code, or `nil` when it is refused.
private func code<V: WrittenValue>(_ text: String, as type: V.Type) -> String? {
  (try? V(reading: text))?.code
}

struct PatternValuesTests {
  @Test(
    arguments: [
      ("FR1420041010050500013M02606", "FR1420041010050500013M02606"),
      ("FR76 3000 6000 0112 3456 7890 189", "FR7630006000011234567890189"),
      ("fr7630006000011234567890189", "FR7630006000011234567890189"),
      ("DE89370400440532013000", "DE89370400440532013000"),
      ("FR7630006000011234567890188", nil),
      ("FR763000600001123456789018", nil),
      ("DE893704004405320130", nil),
      ("", nil),
    ] as [(String, String?)])
  func `checks the key and the length of an IBAN`(text: String, expected: String?) {
    #expect(code(text, as: IBAN.self) == expected)
  }

  @Test(
    arguments: [
      ("W123456789", "W123456789"), ("w123456789", "W123456789"), ("W9R1234567", "W9R1234567"),
      ("WR91234567", nil), ("W12345678", nil), ("123456789", nil), ("W1234567890", nil),
    ] as [(String, String?)])
  func `reads the number of an association`(text: String, expected: String?) {
    #expect(code(text, as: RNA.self) == expected)
  }

  @Test func `a code that lost its zero in a spreadsheet is refused with the mended one`() {
    func advice<V: CodedValue>(_ text: String, _ type: V.Type) -> String? {
      do {
        _ = try V(reading: text)
        return nil
      } catch {
        return error.code == "reading.lost-zero" ? error.advice?.fr : nil
      }
    }
    #expect(advice("3000", PostalCode.self)?.contains("03000") == true)
    #expect(advice("3190", CommuneCode.self)?.contains("03190") == true)
    #expect(advice("3", DepartmentCode.self)?.contains("03") == true)
    #expect(
      advice("470000001", PhoneNumber.self)?.contains("04\u{A0}70\u{A0}00\u{A0}00\u{A0}01") == true)
    #expect(
      advice("235143737", PhoneNumber.self)?.contains("02\u{A0}35\u{A0}14\u{A0}37\u{A0}37") == true)
    for text in ["300", "30000000", "x", ""] {
      #expect(advice(text, PostalCode.self) == nil)
      #expect(advice(text, PhoneNumber.self) == nil)
    }
  }

  @Test(
    arguments: [
      ("14327", "14"), ("2A004", "2A"), ("2b033", "2B"), ("01001", "01"), ("97411", "974"),
      ("98818", "988"), ("2C001", nil), ("1432", nil), ("00123", nil), ("A4327", nil),
    ] as [(String, String?)])
  func `a commune's code begins with its department`(text: String, department: String?) {
    #expect((try? CommuneCode(reading: text))?.department.code == department)
  }

  @Test(
    arguments: [
      ("14", "14"), ("2a", "2A"), ("974", "974"), ("01", "01"), ("96", nil), ("00", nil),
      ("1", nil), ("140", nil), ("Calvados", nil),
    ] as [(String, String?)])
  func `reads the code of a department`(text: String, expected: String?) {
    #expect(code(text, as: DepartmentCode.self) == expected)
  }

  @Test(
    arguments: [
      ("76038", "76038"), ("76 038", "76038"), ("7603", nil), ("2A004", nil),
    ] as [(String, String?)])
  func `reads a postal code`(text: String, expected: String?) {
    #expect(code(text, as: PostalCode.self) == expected)
  }

  @Test(
    arguments: [
      ("14327S00", "14327S00"), ("2a004s01", "2A004S01"), ("14327X00", nil), ("14327S0", nil),
    ] as [(String, String?)])
  func `reads the Milo code of a structure`(text: String, expected: String?) {
    #expect(code(text, as: MiloCode.self) == expected)
  }

  @Test(
    arguments: [
      (" presse@exemple.fr ", "presse@exemple.fr"),
      ("anne-marie.l'hote@mission-locale.asso.fr", "anne-marie.l'hote@mission-locale.asso.fr"),
      ("a b@exemple.fr", nil), ("a@b", nil), ("a@b..fr", nil), (".a@b.fr", nil), ("a.@b.fr", nil),
      ("a@-b.fr", nil), ("a@@b.fr", nil), ("a@1.2", nil), ("a@b.fr;c@d.fr", nil), ("", nil),
    ] as [(String, String?)])
  func `reads an e-mail address`(text: String, expected: String?) {
    #expect(code(text, as: EmailAddress.self) == expected)
  }

  @Test(
    arguments: [
      ("http://www.mlbn.fr", "http://www.mlbn.fr"),
      ("www.mlbn.fr", "https://www.mlbn.fr"),
      ("HTTPS://Mlbn.FR/Contact?x=1", "https://mlbn.fr/Contact?x=1"),
      ("http://exemple.fr:8080/a", "http://exemple.fr:8080/a"),
      ("ftp://mlbn.fr", nil), ("mlbn", nil), ("http://", nil), ("http://a b.fr", nil),
      ("javascript:alert(1)", nil), ("http://a.fr/<script>", nil), ("http://x@a.fr", nil),
    ] as [(String, String?)])
  func `reads a web address`(text: String, expected: String?) {
    #expect(code(text, as: WebAddress.self) == expected)
  }
}

struct PhoneNumberTests {
  @Test(arguments: [
    ("02 31 06 98 85", "+33231069885", "02 31 06 98 85"),
    ("02.31.06.98.85", "+33231069885", "02 31 06 98 85"),
    ("+33 (0)2 31 06 98 85", "+33231069885", "02 31 06 98 85"),
    ("0033231069885", "+33231069885", "02 31 06 98 85"),
    ("0262 12 34 56", "+262262123456", "02 62 12 34 56"),
    ("0696 12 34 56", "+596696123456", "06 96 12 34 56"),
    ("0508 41 12 34", "+508411234", "+508411234"),
    ("+32 2 123 45 67", "+3221234567", "+3221234567"),
  ])
  func `holds the international form and writes the French one`(
    text: String, code: String, written: String
  ) throws {
    let number = try PhoneNumber(reading: text)
    #expect(number.code == code)
    #expect(number.written(in: .french).replacing("\u{A0}", with: " ") == written)
    #expect(try PhoneNumber(reading: number.written(in: .french)) == number)
  }

  @Test(arguments: [
    "", "3949", "02 31 06 98", "+33 02 31 06 98 85 12", "02 31 06 98 8O", "+0123456789",
  ])
  func `refuses what is no number`(text: String) {
    #expect(throws: ReadingFault.self) { try PhoneNumber(reading: text) }
  }
}

struct PlaceholderTests {
  private func code<V: WrittenValue>(_ text: String, _ type: V.Type) -> String? {
    do {
      _ = try V(reading: text)
      return nil
    } catch {
      return error.code
    }
  }

  @Test func `numbers of zeros or of one digit are refused`() {
    #expect(code("00000000000000", SIRET.self) == "reading.placeholder")
    #expect(code("W000000000", RNA.self) == "reading.placeholder")
    #expect(code("W111111111", RNA.self) == "reading.placeholder")
    #expect(code("00000S00", MiloCode.self) == "reading.placeholder")
    for text in ["00 00 00 00 00", "02 22 22 22 22", "06 00 00 00 00", "+33 1 11 11 11 11"] {
      #expect(code(text, PhoneNumber.self) == "reading.placeholder", "\(text)")
    }
    #expect(code("02 31 00 00 01", PhoneNumber.self) == nil)
    #expect(code("20005340300057", SIRET.self) == nil)
  }

  @Test(arguments: ["00000", "96000", "99999", "00123"])
  func `a postal code of no department is refused`(text: String) {
    #expect(code(text, PostalCode.self) == "reading.postal-code")
  }

  @Test(arguments: ["01000", "20090", "76000", "95880", "97133", "98000"])
  func `a postal code of a department is read`(text: String) {
    #expect(code(text, PostalCode.self) == nil)
  }

  @Test func `what earlier versions stored is still read`() throws {
    func stored<V: CodedValue>(_ code: String, _ type: V.Type) throws -> String {
      try V(stored: code).code
    }
    #expect(try stored("00000000000000", SIRET.self) == "00000000000000")
    #expect(try stored("W000000000", RNA.self) == "W000000000")
    #expect(try stored("99999", PostalCode.self) == "99999")
    #expect(try stored("00000S00", MiloCode.self) == "00000S00")
    #expect(try stored("+33111111111", PhoneNumber.self) == "+33111111111")
  }
}
