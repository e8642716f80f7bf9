import AccordWording
import Testing

struct ReadingTests {
  @Test(arguments: [
    ("L’Aigle", "l'aigle"), ("ÉVREUX", "evreux"), ("E\u{301}vreux", "evreux"),
    ("Cœur  de\u{A0}ville ", "coeur de ville"), ("Saint–Lô", "saint-lo"), ("", ""),
    ("Vallée\tde\nSeine", "vallee de seine"), ("日本", "日本"), ("Straße", "strasse"),
  ])
  func `folding forgets accents, capitals and typographic variants`(text: String, folded: String) {
    #expect(text.folded == folded)
  }

  @Test(arguments: [
    ("aprove", "approve"), ("conventoin", "convention"), ("Evreu", "Évreux"),
    ("structre", "structure"), ("mission-local", "mission-locale"), ("zzz", nil), ("", nil),
    ("ml-can", "ml-caen"),
  ])
  func `the nearest word is found, or none`(typed: String, meant: String?) {
    let words = ["approve", "convention", "Évreux", "structure", "mission-locale", "ml-caen"]
    #expect(Spelling.nearest(to: typed, among: words) == meant)
  }

  @Test(arguments: [
    ("la mission locale de bayeux", nil), ("mission locale de talou", nil),
    ("mission locale d’argantan", "Mission Locale d’Argentan"),
    ("missoin locale de rouen", "Mission Locale de Rouen"), ("ml-talou", nil),
    ("2024.ml-rouan", "2024.ml-rouen"),
  ])
  func `names that begin alike are not near for that`(typed: String, meant: String?) {
    let names = [
      "Mission Locale d’Argentan", "Mission Locale d’Alençon", "Mission Locale de Rouen",
      "ml-alencon", "2024.ml-rouen",
    ]
    #expect(Spelling.nearest(to: typed, among: names) == meant)
  }

  @Test func `a short word is not corrected into any other short word`() {
    #expect(Spelling.nearest(to: "ls", among: ["on", "in", "add"]) == nil)
  }

  enum Colour: String, Choice {
    case darkGreen = "dark-green"
    case red
    static let name = Text(en: "colour", fr: "couleur")
    var word: Text {
      self == .red ? Text(en: "red", fr: "rouge") : Text(en: "dark-green", fr: "vert-foncé")
    }
  }

  @Test(arguments: ["dark-green", "vert-foncé", "VERT-FONCE", "Dark-Green"])
  func `a choice is read in both languages and by its code`(written: String) throws {
    #expect(try Colour(reading: written) == .darkGreen)
  }

  @Test func `an unknown choice names the nearest and all`() {
    #expect {
      try Colour(reading: "rad")
    } throws: { error in
      let fault = error as? ReadingFault
      return fault?.message.en == "\"rad\" is not a known colour."
        && fault?.advice?.en == "Did you mean \"red\"? The choices are: dark-green, red."
        && fault?.advice?.fr
          == "Vouliez-vous dire «\u{A0}rouge\u{A0}»\u{202F}? Les choix sont\u{A0}: vert-foncé, rouge."
    }
  }

  @Test(arguments: [
    ("60 %", 6000), ("60%", 6000), ("33,33 %", 3333), ("100 %", 10_000), ("0,5%", 50),
  ])
  func `a rate is read with its sign`(written: String, basisPoints: Int) throws {
    #expect(try Rate(reading: written).basisPoints == basisPoints)
  }

  @Test(arguments: ["60", "%", "1.234%", "abc %", "0,001 %"])
  func `what is no rate is refused`(written: String) {
    #expect(throws: ReadingFault.self) { try Rate(reading: written) }
  }

  @Test func `rates are written with a no-break space in French`() {
    #expect(Rate.percent(100).written(in: .french) == "100\u{A0}%")
    #expect(Rate(basisPoints: 3333).written(in: .french) == "33,33\u{A0}%")
    #expect(Rate(basisPoints: 3333).written(in: .english) == "33.33%")
    #expect(Rate(basisPoints: -50).code == "-0.50%")
  }

  @Test(arguments: [("50 000", 50_000), ("50,000,000", 50_000_000), ("2024", 2024), ("-3", -3)])
  func `a whole number is read with its separators`(written: String, number: Int) throws {
    #expect(try Int(reading: written) == number)
  }

  @Test(arguments: ["1.5", "1.234", "", "x", "10 000 000 000 000 000"])
  func `what is no whole number is refused`(written: String) {
    #expect(throws: ReadingFault.self) { try Int(reading: written) }
  }

  @Test(arguments: ["24", "20244", "2 024", "1899", "3000", "+202", "deux"])
  func `a year is four digits from 1900 to 2999`(written: String) throws {
    #expect(throws: ReadingFault.self) { try Year(reading: written) }
    #expect(try Year(reading: " 2024 ").written(in: .french) == "2024")
  }

  @Test func `yes and no are read in both languages`() throws {
    #expect(try Bool(reading: "Oui"))
    #expect(try Bool(reading: "no") == false)
    #expect(throws: ReadingFault.self) { try Bool(reading: "peut-être") }
  }
}
