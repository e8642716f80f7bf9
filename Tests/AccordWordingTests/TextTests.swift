import AccordWording
import Testing

struct TextTests {
  @Test func `values are written in the language of their side`() throws {
    let amount = Money.euros(4_000_000)
    let date = try CalendarDate(reading: "2024-01-29")
    let text = Text(
      en: "\(amount) on \(date), \(count: 50_000) people in \(2024)",
      fr: "\(amount) le \(date), \(count: 50_000) personnes en \(2024)")
    #expect(text.en == "€4,000,000.00 on 29 Jan 2024, 50,000 people in 2024")
    #expect(
      text.fr
        == "4\u{202F}000\u{202F}000,00\u{A0}€ le 29/01/2024, 50\u{202F}000 personnes en 2024")
  }

  @Test(arguments: [
    ("Quoi ?", "Quoi\u{202F}?"), ("Oui ; non !", "Oui\u{202F}; non\u{202F}!"),
    ("Choix : « a »", "Choix\u{A0}: «\u{A0}a\u{A0}»"), ("60 % et 4 M€", "60\u{A0}% et 4 M€"),
    ("12 €", "12\u{A0}€"), ("l'année d'après", "l’année d’après"), ("'a' et '", "'a' et '"),
    ("déjà bon\u{202F}?", "déjà bon\u{202F}?"), ("http://x.fr", "http://x.fr"), ("", ""),
  ])
  func `French spacing and apostrophes are put right`(plain: String, typeset: String) {
    #expect(Typography.french(plain) == typeset)
  }

  @Test func `only the literal is typeset, not what is put into it`() {
    let data = "a : b"
    #expect(Text(en: "\(data): x", fr: "\(data) : x").fr == "a : b\u{A0}: x")
  }

  @Test(arguments: [(0, "cells", "cellule"), (1, "cell", "cellule"), (2, "cells", "cellules")])
  func `of two texts each language takes its own for a quantity`(
    count: Int, english: String, french: String
  ) {
    let text = Text.plural(
      count, Text(en: "cell", fr: "cellule"), Text(en: "cells", fr: "cellules"))
    #expect(text == .pair(en: english, fr: french))
  }

  @Test func `lists and plurals follow each language`() {
    #expect(Language.french.list(["a", "b", "c"]) == "a, b et c")
    #expect(Language.english.list(["a", "b", "c"]) == "a, b and c")
    #expect(Language.english.list(["a"]) == "a")
    #expect(Language.english.list([]) == "")
    #expect(Language.french.plural(0, "jeune", "jeunes") == "jeune")
    #expect(Language.english.plural(0, "site", "sites") == "sites")
    #expect(Language.french.plural(2, "jeune", "jeunes") == "jeunes")
  }

  @Test(arguments: [
    (["LANG": "fr_FR.UTF-8"], Language.french), (["LANG": "C"], .english), ([:], .english),
    (["LANG": "fr_FR", "LC_ALL": "en_GB"], .english), (["LC_MESSAGES": "fr"], .french),
    (["ACCORD_LANG": "fr", "LC_ALL": "en_GB"], .french),
    (["LC_ALL": "", "LANG": "fr_FR"], .french),
  ])
  func `the environment chooses the language`(environment: [String: String], language: Language) {
    #expect(Language(environment: environment) == language)
  }

  @Test func `French participles agree, and names elide, in one place`() {
    #expect(FrenchGender.feminine.agreeing("mis en vigueur") == "mise en vigueur")
    #expect(FrenchGender.feminine.agreeing("mis en vigueur", 2) == "mises en vigueur")
    #expect(FrenchGender.masculine.agreeing("mis en vigueur", 2) == "mis en vigueur")
    #expect(FrenchGender.masculine.agreeing("créé", 3) == "créés")
    #expect(FrenchGender.feminine.agreeing("recevable", 2) == "recevables")
    #expect(FrenchGender.feminine.agreeing("approuvé", 0) == "approuvée")
    let text = Text(en: "of \(de: "Agnès")", fr: "le mandat \(de: "Agnès")")
    #expect(text.en == "of Agnès" && text.fr == "le mandat d’Agnès")
    #expect(Text(en: "x", fr: "\(de: "Marc")").fr == "de Marc")
    #expect(Text(en: "x", fr: "\(de: "Honfleur")").fr == "de Honfleur")
  }
}
