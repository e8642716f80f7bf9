public import AccordDocuments
public import AccordWording

/// The figures of an organisation's activity that an allocation can follow.
public enum AllocationMeasure: String, Choice {
  case youngPeople = "young-people"
  case firstContacts = "first-contacts"
  case priorityDistricts = "priority-districts"
  case rural

  public static let name = Text(en: "criterion", fr: "critère")

  public var word: Text {
    switch self {
    case .youngPeople: Text(en: "young-people", fr: "jeunes")
    case .firstContacts: Text(en: "first-contacts", fr: "premiers-accueils")
    case .priorityDistricts: Text(en: "priority-districts", fr: "qpv")
    case .rural: Text(en: "rural", fr: "rural")
    }
  }
}

extension Activity {
  /// The figure that an allocation measures; `nil` when it is not known, which is not zero.
  public func figure(_ measure: AllocationMeasure) -> Int? {
    switch measure {
    case .youngPeople: youngPeople
    case .firstContacts: firstContacts
    case .priorityDistricts: priorityDistricts
    case .rural: rural
    }
  }
}

/// A criterion as people give it: `young-people=70`, `jeunes=70`, or an indicator: `contacts=25`.
public struct WeightedMeasure: KeyedValue {
  /// What is measured.
  public enum Subject: Sendable, Hashable {
    /// A figure of activities.
    case measure(AllocationMeasure)
    /// An indicator.
    case indicator(ID<Indicator>)
  }

  /// What is measured.
  public let subject: Subject
  /// Its weight among the criteria, 1 to 1,000,000.
  public let weight: Int

  public static var kind: ValueKind {
    ValueKind(
      Text(en: "criterion with its weight", fr: "critère pondéré"),
      examples: ["young-people=70", "jeunes=70", "first-contacts=20", "rural=10", "cej=30"])
  }

  /// A figure of activities or an indicator stands before the sign.
  public static var keys: [any WrittenValue.Type] {
    [AllocationMeasure.self, ID<Indicator>.self]
  }

  public init(reading text: String) throws(ReadingFault) {
    guard let (key, value) = WeightedMeasure.parts(of: text) else {
      throw ReadingFault(
        "reading.criterion",
        Text(
          en: "\"\(text)\" is not a criterion with its weight.",
          fr: "« \(text) » n’est pas un critère avec son poids."),
        advice: Text(
          en: "Write the criterion, = and its weight, for example young-people=70.",
          fr: "Écrivez le critère, = et son poids, par exemple jeunes=70."))
    }
    // A figure of activities goes before an indicator of the same name.
    if let measure = try? AllocationMeasure(reading: key) {
      subject = .measure(measure)
    } else {
      subject = .indicator(try ID(reading: key))
    }
    weight = try Int(reading: value)
    guard (1...1_000_000).contains(weight) else {
      throw ReadingFault(
        "reading.weight",
        Text(
          en: "\"\(value)\" cannot be a weight.",
          fr: "« \(value) » ne peut pas être un poids."),
        advice: Text(
          en: "Write a whole number from 1 to 1,000,000.",
          fr: "Écrivez un nombre entier de 1 à 1 000 000."))
    }
  }

  public func written(in language: Language) -> String {
    switch subject {
    case .measure(let measure): "\(measure.written(in: language))=\(weight)"
    case .indicator(let indicator): "\(indicator)=\(weight)"
    }
  }

  public var code: String { "\(criterion(of: 0).code)=\(weight)" }

  /// The criterion for the figures of a year.
  public func criterion(of year: Int) -> Allocation.Criterion {
    switch subject {
    case .measure(let measure):
      Allocation.Criterion(measure: measure, weight: weight, year: year)
    case .indicator(let indicator):
      Allocation.Criterion(indicator: indicator.reference, weight: weight, year: year)
    }
  }
}
