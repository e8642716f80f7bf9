import AccordDocuments
import AccordPartnership
import AccordShell
import AccordWording

extension Release {
  /// The wording of the facts as the documents hold them now, on the terms of this release.
  func wording(from documents: any DocumentReader) throws -> any ReleaseWording {
    let contact = try documents.document(contact)
    if let agreement {
      let gathering = ReleaseGathering(
        try documents.document(agreement), date: date, from: documents)
      return ReleaseComposer(
        try gathering.facts(
          ceremony: try ceremony.map { try documents.document($0) }, contact: contact))
    }
    if let convention {
      let gathering = ConventionGathering(
        documents: documents, date: date, convention: try documents.document(convention))
      return ConventionWording(facts: try gathering.facts(contact: contact))
    }
    if let call {
      let gathering = CallGathering(
        documents: documents, date: date, call: try documents.document(call))
      return CallWording(facts: try gathering.facts(contact: contact))
    }
    let operation = try operation.map { try documents.document($0) }
    guard let application = operation?.application ?? application else {
      throw PressError.notOneSubject(id)
    }
    let gathering = ProjectGathering(
      documents: documents, date: date, application: try documents.document(application),
      operation: operation)
    return ProjectWording(facts: try gathering.facts(contact: contact))
  }

  /// What keeps it from being what would be composed now; `nil` when its words still hold.
  func drift(from documents: any DocumentReader) throws -> Text? {
    do {
      let wording = try wording(from: documents)
      guard wording.headline != headline || wording.paragraphs != paragraphs else { return nil }
      return Text(
        en: "The release \"\(id)\" no longer says what the workspace holds.",
        fr: "Le communiqué « \(id) » ne dit plus ce que contient l’espace de travail.")
    } catch let error as PressError {
      return Text(
        en: "The release \"\(id)\" can no longer be verified. \(error.message)",
        fr: "Le communiqué « \(id) » ne peut plus être vérifié. \(error.message)")
    }
  }
}
