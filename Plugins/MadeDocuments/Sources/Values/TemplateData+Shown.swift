import AccordTemplates
import AccordWording

extension TemplateData {
  /// The values at a path; several where it leads through a list.
  func values(at path: String) -> [TemplateData] {
    var values = [self]
    for name in path.split(separator: ".") {
      values = values.flatMap(\.elements).map { value in
        if case .record(let members) = value {
          members[String(name)] ?? .missing(filledBy: nil)
        } else {
          .missing(filledBy: nil)
        }
      }
    }
    return values
  }

  private var elements: [TemplateData] {
    if case .list(let elements) = self { elements } else { [self] }
  }

  /// The value as lists show it; `nil` for nothing, and for what has fields of its own.
  var shown: Text? {
    switch self {
    case .text(let text): text
    case .amount(let amount): .each { amount.written(in: $0) }
    case .number(let number): .same(String(number))
    case .date(let date): .each { date.written(in: $0) }
    case .yesNo(let isTrue): isTrue ? Text(en: "yes", fr: "oui") : Text(en: "no", fr: "non")
    case .lines(let lines): lines.isEmpty ? nil : .same(lines.joined(separator: ", "))
    case .record, .list, .missing: nil
    }
  }
}
