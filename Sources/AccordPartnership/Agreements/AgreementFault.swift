public import AccordWording

/// What the rules of agreements, envelopes, allocations and conventions refuse. Each rule's
/// wording stands beside its kind of document, in an extension.
public struct AgreementFault: Fault, Hashable {
  public let code: String
  public let message: Text
  public let advice: Text?
  public let parameter: String?
  public private(set) var details: [Text] = []

  /// The same refusal with its parts: what differs.
  func listing(_ details: [Text]) -> AgreementFault {
    var fault = self
    fault.details = details
    return fault
  }

  init(_ code: String, _ message: Text, about parameter: String? = nil, advice: Text? = nil) {
    self.code = code
    self.message = message
    self.parameter = parameter
    self.advice = advice
  }
}
