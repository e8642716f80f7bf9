public import AccordWording

/// Something wrong with a template, at its place.
public struct TemplateFault: Fault, Hashable {
  /// What it is.
  public let problem: TemplateProblem
  /// Where; `nil` where it is the file as a whole.
  public let place: TemplatePlace?

  /// A fault at a place.
  public init(_ problem: TemplateProblem, at place: TemplatePlace? = nil) {
    self.problem = problem
    self.place = place
  }

  public var code: String { "template." + problem.word }

  /// What it is and where: `Unknown field "x": Article 3 "Amount", "The Region…".`
  public var message: Text {
    guard let place = place?.text, !place.isEmpty else { return problem.message + .same(".") }
    return Text(en: "\(problem.message): \(place).", fr: "\(problem.message) : \(place).")
  }
}

/// Why a template is not read, or a document not made: all that is wrong, in the order of the document.
public struct TemplateRefusal: Fault, Hashable {
  /// The faults, at least one.
  public let faults: [TemplateFault]

  init(_ faults: [TemplateFault]) { self.faults = faults }

  public var code: String { faults.count == 1 ? faults[0].code : "template.faults" }

  public var message: Text {
    guard faults.count > 1 else { return faults.first?.message ?? .same("") }
    return Text(
      en: "There are \(count: faults.count) faults.",
      fr: "Il y a \(count: faults.count) anomalies.")
  }

  public var details: [Text] {
    guard faults.count > 1 else { return [] }
    return faults.map { fault in
      fault.advice.map { Text(en: "\(fault.message) \($0)", fr: "\(fault.message) \($0)") }
        ?? fault.message
    }
  }

  public var advice: Text? { faults.count == 1 ? faults[0].advice : nil }
}
