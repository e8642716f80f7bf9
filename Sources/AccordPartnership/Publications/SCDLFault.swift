public import AccordWording

/// What is wrong with a cell of a file of grants: against the schema, or against what its validators
/// leave out.
public struct SCDLFault: Fault, Hashable {
  /// Where it is.
  public let column: SCDLColumn
  public let code: String
  public let message: Text
  public let advice: Text?

  init(_ column: SCDLColumn, _ code: String, _ message: Text, advice: Text? = nil) {
    self.column = column
    self.code = "scdl." + code
    self.message = message
    self.advice = advice
  }
}
