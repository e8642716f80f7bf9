import AccordPartnership
import AccordShell
import AccordTemplates
import AccordWording

/// What documents say of a decision beside its declared fields.
enum DecisionFields {
  static let all = [
    ReadField(
      "total", fr: "total", .amount,
      help: Text(en: "what its lines grant together", fr: "le total de ses lignes"),
      of: Decision.self
    ) { _, decision, _ in .amount(decision.lines.map(\.amount).total()) }
  ]
}
