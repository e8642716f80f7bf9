extension Template {
  /// Everything that is wrong with the template: unknown fields and formats, loops without an end, fields
  /// outside their row. No data are needed.
  public func faults(against fields: TemplateFields) -> [TemplateFault] {
    do throws(TemplateRefusal) {
      _ = try checked(against: fields)
      return []
    } catch {
      return error.faults
    }
  }

  /// The template with its fields found, ready to be filled many times.
  ///
  /// - Throws: all that is wrong with it.
  public func checked(against fields: TemplateFields) throws(TemplateRefusal) -> CheckedTemplate {
    // Without its structure, whether a field stands in its loop is not known.
    var checker = NodeChecker(fields, knowsStructure: ownFaults.isEmpty)
    let checked = checker.check(nodes, in: [])
    let faults = ownFaults + checker.faults
    guard faults.isEmpty else { throw TemplateRefusal(faults.inOrder) }
    return CheckedTemplate(template: self, nodes: checked, fieldsRead: checker.fieldsRead)
  }
}

extension [TemplateFault] {
  /// The faults in the order of the document; those of one paragraph stay as they are.
  fileprivate var inOrder: [TemplateFault] {
    enumerated().sorted {
      ($0.element.place?.offset ?? 0, $0.offset) < ($1.element.place?.offset ?? 0, $1.offset)
    }.map(\.element)
  }
}
