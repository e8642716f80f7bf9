public import AccordDocuments
public import AccordWording

extension CallForProjects {
  /// A theme or a yearly budget that changed after the call opened, and why: applicants are treated
  /// equally, so that nothing of what they were told changes silently.
  public struct TermChange: Sendable, Hashable, Codable {
    /// The code of the theme; `nil` where it is a budget that changed.
    public var theme: Slug?
    /// The year of the budget; `nil` where it is a theme that changed.
    public var year: Int?
    /// What the budget was before; `nil` where the year had none.
    public var former: Money?
    /// Why.
    public var reason: String

    /// A change of a theme.
    public init(theme: Slug, reason: String) {
      (self.theme, self.reason) = (theme, reason)
    }

    /// A change of a budget.
    public init(year: Int, former: Money?, reason: String) {
      (self.year, self.former, self.reason) = (year, former, reason)
    }
  }
}

extension CallForProjects.TermChange {
  /// What its members are called, and how people read them.
  public static let fields: [Field<CallForProjects.TermChange>] = [
    Field(
      "theme", fr: "thématique", \.theme,
      help: Text(en: "the code of the theme", fr: "le code de la thématique")),
    Field(
      "year", fr: "année", \.year,
      help: Text(en: "the year of the budget", fr: "l’année du budget")),
    Field(
      "former amount", fr: "ancien montant", \.former,
      help: Text(en: "what the budget was before", fr: "le budget antérieur"), .key("former")),
    Field(
      "reason", fr: "motif", \.reason,
      help: Text(en: "why it changed", fr: "la raison de la modification"), .prose, .freeText),
  ]
}
