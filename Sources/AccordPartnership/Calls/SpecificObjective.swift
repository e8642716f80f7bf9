public import AccordWording

/// A specific objective of the European Social Fund Plus (Regulation (EU) 2021/1057, art. 4(1)):
/// `ESO4.1` to `ESO4.13`.
public struct SpecificObjective: CodedValue {
  /// Its number, 1 to 13.
  public let number: Int

  public static let kind = ValueKind(
    Text(en: "specific objective", fr: "objectif spécifique"), examples: ["ESO4.1", "4.6"])

  public init(reading text: String) throws(ReadingFault) {
    var rest = text.filter { !$0.isWhitespace }.uppercased()[...]
    if rest.hasPrefix("ESO") { rest = rest.dropFirst(3) }
    guard rest.hasPrefix("4."), let number = Int(rest.dropFirst(2)),
      (1...SpecificObjective.labels.count).contains(number)
    else { throw .shape(text, SpecificObjective.kind) }
    self.number = number
  }

  public var code: String { "ESO4.\(number)" }

  public func written(in language: Language) -> String { code }

  /// The objective with that number, or `nil` when it is not 1 to 13.
  public init?(_ number: Int) {
    guard (1...SpecificObjective.labels.count).contains(number) else { return nil }
    self.number = number
  }

  /// The wording of the objective in the regulation.
  public var label: Text { SpecificObjective.labels[number - 1] }

  /// A short name of it for lists, of our own wording.
  public var title: Text { SpecificObjective.titles[number - 1] }

  /// All of them, in order.
  public static let all = (1...labels.count).compactMap { SpecificObjective($0) }
}
