package import AccordWording

/// A commit that was refused because its changes are not sound. Nothing was written.
package struct CommitRefused: Fault, Hashable {
  /// What is wrong, all of it; never empty.
  package let violations: [Violation]

  /// A refusal.
  package init(_ violations: [Violation]) { self.violations = violations }

  package var code: String { violations.count == 1 ? violations[0].code : "store.refused" }

  package var message: Text {
    if violations.count == 1 { return violations[0].message }
    return Text(
      en: "The changes break \(count: violations.count) rules; nothing was kept. ",
      fr:
        "Les modifications enfreignent \(count: violations.count) règles\u{202F}; rien n’a été conservé. "
    ) + violations.prefix(5).map(\.message).joined(separator: " ")
  }

  package var advice: Text? { violations.count == 1 ? violations[0].advice : nil }
}
