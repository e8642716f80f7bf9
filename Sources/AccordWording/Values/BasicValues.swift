extension String: WrittenValue {
  public static var kind: ValueKind {
    ValueKind(Text(en: "text", fr: "texte"), examples: ["Rouen", "\"Mission Locale Elbeuf\""])
  }

  public init(reading text: String) { self = text }

  public func written(in language: Language) -> String { self }

  public var code: String { self }
}

extension Int: WrittenValue {
  public static var kind: ValueKind {
    ValueKind(Text(en: "whole number", fr: "nombre entier"), examples: ["2024", "50 000"])
  }

  public init(reading text: String) throws(ReadingFault) {
    do throws(DecimalNotation.Problem) {
      self = try DecimalNotation.units(
        text.withoutOuterSpaces, places: 0, isShort: false, limit: 1_000_000_000_000_000)
    } catch {
      throw error.fault(kind: Int.kind, text: text, prefix: "reading.integer")
    }
  }

  public func written(in language: Language) -> String { language.grouped(self) }

  public var code: String { String(self) }
}

extension Bool: WrittenValue {
  public static var kind: ValueKind {
    ValueKind(
      Text(en: "yes or no", fr: "oui ou non"), examples: ["yes", "no", "oui", "non"],
      choices: [Text(en: "yes", fr: "oui"), Text(en: "no", fr: "non")])
  }

  public init(reading text: String) throws(ReadingFault) {
    switch text.folded {
    case "yes", "oui", "true", "vrai": self = true
    case "no", "non", "false", "faux": self = false
    default: throw ReadingFault.noSuchChoice(text, of: Bool.kind)
    }
  }

  public func written(in language: Language) -> String {
    switch (self, language) {
    case (true, .english): "yes"
    case (false, .english): "no"
    case (true, .french): "oui"
    case (false, .french): "non"
    }
  }

  public var code: String { self ? "true" : "false" }
}
