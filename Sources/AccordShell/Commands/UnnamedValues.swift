import AccordJSON
import AccordWording

/// The values that a call gave to a document without being told them: the day, what holds where an
/// option is left out, a switch that is off. Under `ensure` they count as not named.
struct UnnamedValues {
  private let texts: Set<String>
  private let hasSwitchOff: Bool

  /// - Parameters:
  ///   - parameters: what the command takes.
  ///   - given: the words given for each of them.
  ///   - today: the day.
  init(_ parameters: [ParameterDeclaration], given: [[String]], on today: CalendarDate) {
    func written(_ word: String, _ parameter: ParameterDeclaration) -> String? {
      (try? parameter.type.init(reading: word))?.written(in: .english)
    }
    var texts: Set<String> = [today.written(in: .english)]
    var hasSwitchOff = false
    for (parameter, words) in zip(parameters, given) {
      if words.isEmpty, let fallback = parameter.fallback.flatMap({ written($0, parameter) }) {
        texts.insert(fallback)
      }
      if parameter.form == .flag, let word = words.last {
        hasSwitchOff = hasSwitchOff || (try? Bool(reading: word)) == false
      }
    }
    for (parameter, words) in zip(parameters, given) {
      // A file may name any value.
      if parameter.type == FilePath.self, !words.isEmpty { texts = [] }
      texts.subtract(words.compactMap { written($0, parameter) })
    }
    self.texts = texts
    self.hasSwitchOff = hasSwitchOff
  }

  /// Whether a value of a document is one that no word of the call gave.
  func contain(_ value: JSON, _ written: String) -> Bool {
    if value == .bool(false) { return !hasSwitchOff }
    return texts.contains(written)
  }
}
