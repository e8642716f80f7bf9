import AccordTemplates
import AccordWording
import TestSupport
import Testing

struct InWordsTests {
  /// Cents, the traditional spelling, and that of 1990 where it differs.
  private static let french: [(Int, String, String?)] = [
    (0, "zéro euro", nil),
    (1, "un centime", nil),
    (80, "quatre-vingts centimes", nil),
    (100, "un euro", nil),
    (101, "un euro et un centime", nil),
    (150, "un euro et cinquante centimes", nil),
    (200, "deux euros", nil),
    (2100, "vingt et un euros", "vingt-et-un euros"),
    (6100, "soixante et un euros", "soixante-et-un euros"),
    (
      7171, "soixante et onze euros et soixante et onze centimes",
      "soixante-et-onze euros et soixante-et-onze centimes"
    ),
    (8000, "quatre-vingts euros", nil),
    (8100, "quatre-vingt-un euros", nil),
    (9191, "quatre-vingt-onze euros et quatre-vingt-onze centimes", nil),
    (10_000, "cent euros", nil),
    (18_000, "cent quatre-vingts euros", "cent-quatre-vingts euros"),
    (20_000, "deux cents euros", "deux-cents euros"),
    (20_100, "deux cent un euros", "deux-cent-un euros"),
    (30_050, "trois cents euros et cinquante centimes", "trois-cents euros et cinquante centimes"),
    (
      99_999, "neuf cent quatre-vingt-dix-neuf euros et quatre-vingt-dix-neuf centimes",
      "neuf-cent-quatre-vingt-dix-neuf euros et quatre-vingt-dix-neuf centimes"
    ),
    (100_000, "mille euros", nil),
    (100_100, "mille un euros", "mille-un euros"),
    (110_000, "mille cent euros", "mille-cent euros"),
    (198_000, "mille neuf cent quatre-vingts euros", "mille-neuf-cent-quatre-vingts euros"),
    (200_000, "deux mille euros", "deux-mille euros"),
    (2_100_000, "vingt et un mille euros", "vingt-et-un-mille euros"),
    (2_300_000, "vingt-trois mille euros", "vingt-trois-mille euros"),
    (2_300_001, "vingt-trois mille euros et un centime", "vingt-trois-mille euros et un centime"),
    (8_000_000, "quatre-vingt mille euros", "quatre-vingt-mille euros"),
    (8_008_000, "quatre-vingt mille quatre-vingts euros", "quatre-vingt-mille-quatre-vingts euros"),
    (15_300_000, "cent cinquante-trois mille euros", "cent-cinquante-trois-mille euros"),
    (
      16_666_667, "cent soixante-six mille six cent soixante-six euros et soixante-sept centimes",
      "cent-soixante-six-mille-six-cent-soixante-six euros et soixante-sept centimes"
    ),
    (20_000_000, "deux cent mille euros", "deux-cent-mille euros"),
    (20_020_000, "deux cent mille deux cents euros", "deux-cent-mille-deux-cents euros"),
    (
      35_847_628,
      "trois cent cinquante-huit mille quatre cent soixante-seize euros et vingt-huit centimes",
      "trois-cent-cinquante-huit-mille-quatre-cent-soixante-seize euros et vingt-huit centimes"
    ),
    (
      42_199_876,
      "quatre cent vingt et un mille neuf cent quatre-vingt-dix-huit euros et soixante-seize centimes",
      "quatre-cent-vingt-et-un-mille-neuf-cent-quatre-vingt-dix-huit euros et soixante-seize centimes"
    ),
    (100_000_000, "un million d’euros", "un-million d’euros"),
    (100_000_001, "un million d’euros et un centime", "un-million d’euros et un centime"),
    (100_100_000, "un million mille euros", "un-million-mille euros"),
    (250_000_000, "deux millions cinq cent mille euros", "deux-millions-cinq-cent-mille euros"),
    (400_000_000, "quatre millions d’euros", "quatre-millions d’euros"),
    (8_000_000_000, "quatre-vingts millions d’euros", "quatre-vingts-millions d’euros"),
    (20_000_000_000, "deux cents millions d’euros", "deux-cents-millions d’euros"),
    (100_100_000_000, "un milliard un million d’euros", "un-milliard-un-million d’euros"),
  ]

  @Test(arguments: french)
  func `amounts in French words`(cents: Int, traditional: String, reformed: String?) {
    let amount = Money(cents: cents)
    #expect(InWords.amount(amount, in: .french) == traditional)
    #expect(
      InWords.amount(amount, in: .french, spelling: .reformed) == reformed ?? traditional)
  }

  private static let english: [(Int, String)] = [
    (0, "zero euros"),
    (1, "one cent"),
    (99, "ninety-nine cents"),
    (100, "one euro"),
    (101, "one euro and one cent"),
    (210, "two euros and ten cents"),
    (2100, "twenty-one euros"),
    (10_000, "one hundred euros"),
    (10_100, "one hundred and one euros"),
    (11_000, "one hundred and ten euros"),
    (99_999, "nine hundred and ninety-nine euros and ninety-nine cents"),
    (100_000, "one thousand euros"),
    (100_100, "one thousand and one euros"),
    (110_000, "one thousand one hundred euros"),
    (110_101, "one thousand one hundred and one euros and one cent"),
    (2_100_000, "twenty-one thousand euros"),
    (2_300_001, "twenty-three thousand euros and one cent"),
    (10_100_000, "one hundred and one thousand euros"),
    (
      16_666_666,
      "one hundred and sixty-six thousand six hundred and sixty-six euros and sixty-six cents"
    ),
    (
      35_847_628,
      "three hundred and fifty-eight thousand four hundred and seventy-six euros and twenty-eight cents"
    ),
    (100_000_000, "one million euros"),
    (100_000_100, "one million and one euros"),
    (250_000_001, "two million five hundred thousand euros and one cent"),
    (400_000_000, "four million euros"),
  ]

  @Test(arguments: english)
  func `amounts in English words`(cents: Int, words: String) {
    #expect(InWords.amount(Money(cents: cents), in: .english) == words)
  }

  @Test func `below zero, and the bounds`() {
    #expect(
      InWords.amount(Money(cents: -120), in: .french) == "moins un euro et vingt centimes")
    #expect(InWords.amount(Money(cents: -200), in: .english) == "minus two euros")
    #expect(
      InWords.amount(Money(cents: 99_999_999_999_999), in: .french)
        == """
        neuf cent quatre-vingt-dix-neuf milliards neuf cent quatre-vingt-dix-neuf millions neuf cent \
        quatre-vingt-dix-neuf mille neuf cent quatre-vingt-dix-neuf euros et quatre-vingt-dix-neuf \
        centimes
        """)
    #expect(InWords.amount(Money(cents: 100_000_000_000_000), in: .french) == nil)
    #expect(InWords.number(InWords.limit + 1, in: .english) == nil)
    #expect(InWords.number(Int.min, in: .french) == nil)
    #expect(InWords.number(0, in: .french) == "zéro")
  }

  @Test func `French numbers from 70 to 99`() {
    let words = [
      "soixante-dix", "soixante et onze", "soixante-douze", "soixante-treize",
      "soixante-quatorze", "soixante-quinze", "soixante-seize", "soixante-dix-sept",
      "soixante-dix-huit", "soixante-dix-neuf", "quatre-vingts", "quatre-vingt-un",
      "quatre-vingt-deux", "quatre-vingt-trois", "quatre-vingt-quatre", "quatre-vingt-cinq",
      "quatre-vingt-six", "quatre-vingt-sept", "quatre-vingt-huit", "quatre-vingt-neuf",
      "quatre-vingt-dix", "quatre-vingt-onze", "quatre-vingt-douze", "quatre-vingt-treize",
      "quatre-vingt-quatorze", "quatre-vingt-quinze", "quatre-vingt-seize",
      "quatre-vingt-dix-sept", "quatre-vingt-dix-huit", "quatre-vingt-dix-neuf",
    ]
    #expect((70...99).map { InWords.number($0, in: .french) } == words)
  }

  @Test(arguments: [Language.french, .english])
  func `words are read back as the number, and no two numbers have the same`(language: Language) {
    var random = SeededNumbers(seed: 7)
    var numbers = Array(0..<12_000)
    for _ in 0..<4_000 {
      let digits = 4 + random.pick(9)
      let bound = (0..<digits).reduce(1) { product, _ in product * 10 }
      numbers.append(Int(random.next() % UInt64(bound)))
    }
    var known: [String: Int] = [:]
    for number in numbers {
      let words = InWords.number(number, in: language) ?? ""
      #expect(WordReading.number(words) == number, "\(number): \(words)")
      #expect(known.updateValue(number, forKey: words) ?? number == number, "\(words)")
    }
  }

  @Test func `amounts in words are read back to the cent`() {
    var random = SeededNumbers(seed: 11)
    for _ in 0..<4_000 {
      let cents = Int(random.next() % 99_999_999_999_999) / [1, 100, 10_000_000][random.pick(3)]
      for (language, mark) in [(Language.french, "centime"), (.english, "cent")] {
        let words = InWords.amount(Money(cents: cents), in: language) ?? ""
        let joint = language == .french ? " et " : " and "
        let plain = words.replacing(" d’euro", with: " euro")
        let halves: [String]
        if let range = plain.firstRange(of: "euro") {
          let rest = plain[range.upperBound...]
          halves = [
            String(plain[..<range.lowerBound]),
            rest.contains(mark) ? String(rest.drop { $0 == "s" }.dropFirst(joint.count)) : "",
          ]
        } else {
          halves = ["", plain]
        }
        let small = halves[1].split(separator: " ").dropLast().joined(separator: " ")
        let read = (WordReading.number(halves[0]) ?? -1) * 100 + (WordReading.number(small) ?? -1)
        #expect(read == cents, "\(words)")
      }
    }
  }
}

/// Reads numbers in words of either language back, by its own table.
private enum WordReading {
  private static let values: [String: Int] = {
    let lists = [
      "zéro un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize",
      """
      zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen \
      sixteen seventeen eighteen nineteen
      """,
    ]
    var values = [
      "vingt": 20, "vingts": 20, "trente": 30, "quarante": 40, "cinquante": 50, "soixante": 60,
      "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70,
      "eighty": 80, "ninety": 90,
    ]
    for list in lists {
      for (value, word) in list.split(separator: " ").enumerated() { values[String(word)] = value }
    }
    return values
  }()

  private static let scales = [
    "mille": 1000, "thousand": 1000, "million": 1_000_000, "millions": 1_000_000,
    "milliard": 1_000_000_000, "milliards": 1_000_000_000, "billion": 1_000_000_000,
  ]

  static func number(_ words: String) -> Int? {
    var (total, group) = (0, 0)
    for word in words.split(whereSeparator: { $0 == " " || $0 == "-" }).map(String.init) {
      if word == "et" || word == "and" { continue }
      if let scale = scales[word] {
        total += max(group, 1) * scale
        group = 0
      } else if word == "cent" || word == "cents" || word == "hundred" {
        group = max(group, 1) * 100
      } else if let value = values[word] {
        // "quatre-vingt" is four times twenty; a hundred before it stays.
        if value == 20, group % 100 == 4 { group += 76 } else { group += value }
      } else {
        return nil
      }
    }
    return total + group
  }
}
