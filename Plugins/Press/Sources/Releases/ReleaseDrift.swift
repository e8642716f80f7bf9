import AccordDocuments
import AccordPartnership
import AccordShell
import AccordWording

extension Release {
  /// A composer of the facts as the documents hold them now, on the terms of this release.
  func composer(from documents: any DocumentReader) throws -> ReleaseComposer {
    let gathering = ReleaseGathering(
      try documents.document(agreement), date: date, from: documents)
    return ReleaseComposer(
      try gathering.facts(
        ceremony: try ceremony.map { try documents.document($0) },
        contact: try documents.document(contact)))
  }

  /// What keeps it from being what would be composed now; `nil` when its words still hold.
  func drift(from documents: any DocumentReader) throws -> Text? {
    do {
      let composer = try composer(from: documents)
      guard composer.headline != headline || composer.paragraphs != paragraphs else { return nil }
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
