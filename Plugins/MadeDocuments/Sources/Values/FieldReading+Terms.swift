import AccordDocuments
import AccordPartnership
import AccordShell
import AccordWording

extension FieldReading {
  /// The document with the terms in force on the day.
  func inForce(_ document: any Document) -> any Document {
    guard var convention = document as? Convention else { return document }
    let terms = convention.terms(on: session.today)
    convention.beneficiary = terms.beneficiary
    convention.object = terms.object
    convention.amount = terms.amount
    convention.plannedCost = terms.plannedCost
    convention.end = terms.end
    convention.instalments = terms.instalments
    return convention
  }

  /// The command that fills an empty field: the `edit` of the type, where it has one.
  func commandFilling(_ part: DocumentPart, of document: any Document) -> Text? {
    session.editing(part.name.en, of: key(of: document))
  }
}
