/// A refusal: a stable code, what happened, the parameter it is about, and what to do. What a rule of
/// the domain, a command or the language refuses is one; their wordings stand in extensions.
public struct Failure: Fault, Hashable {
  public let code: String
  public let message: Text
  public let details: [Text]
  public let advice: Text?
  public let parameter: String?

  /// A refusal. `about` is the English name of the parameter to point at.
  public init(
    _ code: String, _ message: Text, about parameter: String? = nil, details: [Text] = [],
    advice: Text? = nil
  ) {
    self.code = code
    self.message = message
    self.parameter = parameter
    self.details = details
    self.advice = advice
  }

  /// The same refusal with its parts: what differs.
  package func listing(_ details: [Text]) -> Failure {
    Failure(code, message, about: parameter, details: details, advice: advice)
  }
}
