public import AccordDocuments
import AccordWording

extension Argument {
  /// The same argument, for which only such documents are offered.
  public func among<D: Document>(_ candidates: Candidates<D>) -> Argument where V == ID<D> {
    offering(candidates)
  }
}

extension OptionalArgument {
  /// The same argument, for which only such documents are offered.
  public func among<D: Document>(_ candidates: Candidates<D>) -> OptionalArgument
  where V == ID<D> {
    offering(candidates)
  }
}

extension RemainingArguments {
  /// The same arguments, for which only such documents are offered.
  public func among<D: Document>(_ candidates: Candidates<D>) -> RemainingArguments
  where V == ID<D> {
    offering(candidates)
  }
}

extension Option {
  /// The same option, for which only such documents are offered.
  public func among<D: Document>(_ candidates: Candidates<D>) -> Option where V == ID<D> {
    offering(candidates)
  }
}

extension RequiredOption {
  /// The same option, for which only such documents are offered.
  public func among<D: Document>(_ candidates: Candidates<D>) -> RequiredOption
  where V == ID<D> {
    offering(candidates)
  }
}

extension RepeatedOption {
  /// The same option, for which only such documents are offered.
  public func among<D: Document>(_ candidates: Candidates<D>) -> RepeatedOption
  where V == ID<D> {
    offering(candidates)
  }
}

/// A parameter whose declaration can be completed.
private protocol Offering {
  var declaration: ParameterDeclaration { get set }
}

extension Offering {
  func offering<D: Document>(_ candidates: Candidates<D>) -> Self {
    var parameter = self
    parameter.declaration.candidates = candidates
    return parameter
  }
}

extension Argument: Offering {}
extension OptionalArgument: Offering {}
extension RemainingArguments: Offering {}
extension Option: Offering {}
extension RequiredOption: Offering {}
extension RepeatedOption: Offering {}
