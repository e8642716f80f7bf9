public import AccordWording

/// What the rules of calls for projects and applications refuse. The wording stands in
/// `CallFaults` and `ApplicationFaults`.
public struct CallFault: Fault, Hashable {
  public let code: String
  public let message: Text
  public let advice: Text?
  public let parameter: String?

  init(_ code: String, _ message: Text, about parameter: String? = nil, advice: Text? = nil) {
    self.code = code
    self.message = message
    self.parameter = parameter
    self.advice = advice
  }
}
