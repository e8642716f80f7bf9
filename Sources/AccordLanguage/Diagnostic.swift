package import AccordWording

/// One error or warning with its place, ready to be rendered.
package struct Diagnostic: Sendable, Error {
  package enum Severity: String, Sendable { case error, warning }

  package var severity: Severity
  /// A stable code: `language.unknown-command`.
  package var code: String
  /// A sentence.
  package var message: Text
  /// Its parts, where it has several: a sentence for each.
  package var details: [Text]
  /// What people are told in place of more than `listed` parts; with none they are told all parts.
  package var summary: [Text] = []
  /// The stable codes of what is possible instead, for programs.
  package var possible: [String] = []
  /// What to do next.
  package var advice: Text?
  /// Where; `nil` when it is about no place, such as a locked workspace.
  package var place: SourcePlace?
  /// The `include` statements that led there, innermost first.
  package var includedFrom: [SourcePlace]
  /// The statement that failed before and from which this may only follow.
  package var follows: SourcePlace?

  package init(
    _ severity: Severity = .error, code: String, _ message: Text, details: [Text] = [],
    advice: Text? = nil,
    at place: SourcePlace? = nil, includedFrom: [SourcePlace] = []
  ) {
    self.severity = severity
    self.code = code
    self.message = message
    self.details = details
    self.advice = advice
    self.place = place
    self.includedFrom = includedFrom
  }

  /// A fault with its place.
  package init(_ fault: any Fault, at place: SourcePlace? = nil, includedFrom: [SourcePlace] = []) {
    self.init(
      code: fault.code, fault.message, details: fault.details, advice: fault.advice, at: place,
      includedFrom: includedFrom)
    summary = fault.summary
    possible = fault.possible
  }

  /// The greatest number of parts that people are told where the rest is summed up.
  package static let listed = 50
}
