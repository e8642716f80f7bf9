import AccordWording
import Testing

struct MoneyTests {
  @Test(arguments: [
    ("4000000", 400_000_000), ("4 000 000 €", 400_000_000),
    ("4\u{202F}000\u{202F}000,00\u{A0}€", 400_000_000),
    ("4M€", 400_000_000), ("2,5 M€", 250_000_000), ("2.5M€", 250_000_000), ("1.234M€", 123_400_000),
    ("100k€", 10_000_000), ("166 666,67 €", 16_666_667), ("166666.67", 16_666_667),
    ("1.234.567,89", 123_456_789), ("1,234,567.89", 123_456_789), ("1'234'567.89", 123_456_789),
    ("0,5", 50), ("0.123M€", 12_300_000), ("-12,30 €", -1230), ("€12", 1200), ("12 EUR", 1200),
    ("1,2", 120), ("1.50", 150), ("12345.60", 1_234_560), ("10,500000", 1050),
  ])
  func `an amount is read as people write it`(written: String, cents: Int) throws {
    #expect(try Money(reading: written).cents == cents)
  }

  @Test(arguments: [
    ("1.234", "reading.amount.ambiguous"), ("1,234", "reading.amount.ambiguous"),
    ("-1,234 €", "reading.amount.ambiguous"),
    ("", "reading.amount"), ("€", "reading.amount"), ("abc", "reading.amount"),
    ("1,2,3", "reading.amount"), ("12.34.56", "reading.amount"), ("1,", "reading.amount"),
    ("1.23,456.7", "reading.amount"), ("--5", "reading.amount"), ("4 000 00", "reading.amount"),
    ("12 34", "reading.amount"),
    ("1  000", "reading.amount"), ("1 0000", "reading.amount"), ("5M€€", "reading.amount"),
    ("0,001", "reading.amount.precision"), ("1,2345", "reading.amount.precision"),
    ("99999999999999999999", "reading.amount.range"), ("10000000000001", "reading.amount.range"),
    ("١٢", "reading.amount"),
  ])
  func `what is no amount, or two, is refused`(written: String, code: String) {
    #expect {
      try Money(reading: written)
    } throws: { error in
      (error as? ReadingFault)?.code == code
    }
  }

  @Test func `both readings of an ambiguous amount are shown`() {
    #expect {
      try Money(reading: "1.234")
    } throws: { error in
      let fault = error as? ReadingFault
      return fault?.message.en == "\"1.234\" can be read in two ways: 1234 or 1.234."
        && fault?.message.fr
          == "«\u{A0}1.234\u{A0}» peut se lire de deux façons\u{A0}: 1234 ou 1,234."
    }
  }

  @Test(arguments: [
    (400_000_000, "€4,000,000.00", "4\u{202F}000\u{202F}000,00\u{A0}€", "4000000.00"),
    (16_666_667, "€166,666.67", "166\u{202F}666,67\u{A0}€", "166666.67"),
    (5, "€0.05", "0,05\u{A0}€", "0.05"), (-1230, "-€12.30", "-12,30\u{A0}€", "-12.30"),
    (0, "€0.00", "0,00\u{A0}€", "0.00"),
  ])
  func `an amount is written for people and for machines`(
    cents: Int, en: String, fr: String, code: String
  ) throws {
    let money = Money(cents: cents)
    #expect(money.written(in: .english) == en)
    #expect(money.written(in: .french) == fr)
    #expect(money.code == code)
  }

  @Test func `what is written is read back`() throws {
    for cents in [0, 1, 99, 100, 12_345, -7, 400_000_000, Money.limit, -Money.limit] {
      let money = Money(cents: cents)
      #expect(try Money(reading: money.code) == money)
      #expect(try Money(reading: money.written(in: .french)) == money)
      #expect(try Money(reading: money.written(in: .english)) == money)
    }
  }

  @Test func `a sum beyond what can be held stays at the greatest, whatever the order`() {
    let most = Money(cents: Money.limit)
    let least = Money(cents: -Money.limit)
    #expect((most + most).cents == 2 * Money.limit)
    #expect(Money(cents: .max).cents == Money.greatest)
    #expect(Money(cents: .min).cents == -Money.greatest)
    #expect((Money(cents: .max) + most).cents == Money.greatest)
    #expect((Money(cents: .min) - most).cents == -Money.greatest)
    #expect(Money.euros(.max).cents == Money.greatest)
    #expect(Array(repeating: most, count: 2_000).total().cents == Money.greatest)
    let mixed = Array(repeating: most, count: 2_000) + Array(repeating: least, count: 1_999)
    #expect(mixed.total() == most)
    #expect(Array(mixed.reversed()).total() == most)
    #expect([Int.max, 1, Int.min].total() == 0)
    #expect([Int.max, .max].total() == .max)
  }

  @Test func `the greatest sums are written whole`() {
    #expect(Money(cents: Money.greatest).code == "10000000000000000.00")
    #expect(Money(cents: -Money.greatest).written(in: .english) == "-€10,000,000,000,000,000.00")
    #expect(Money(cents: Money.greatest).short(in: .english) == "€10,000,000,000m")
    #expect(Language.english.grouped(.min) == "-9,223,372,036,854,775,808")
    #expect(Language.english.decimal(.min, places: 0) == "-9,223,372,036,854,775,808")
  }

  @Test func `a rate beyond what can be held stays at the greatest`() {
    #expect(Rate(basisPoints: .max).basisPoints == 100_000_000)
    #expect(Rate(basisPoints: .min).basisPoints == -100_000_000)
  }

  @Test(arguments: [
    (400_000_000, "€4m", "4\u{A0}M€"), (250_000_000, "€2.5m", "2,5\u{A0}M€"),
    (16_666_667, "€166,666.67", "166\u{202F}666,67\u{A0}€"),
    (10_000_000, "€100,000", "100\u{202F}000\u{A0}€"),
    (123_456_789, "€1,234,567.89", "1\u{202F}234\u{202F}567,89\u{A0}€"),
  ])
  func `the short form loses nothing`(cents: Int, en: String, fr: String) {
    #expect(Money(cents: cents).short(in: .english) == en)
    #expect(Money(cents: cents).short(in: .french) == fr)
  }
}
