import AccordDocuments
import AccordPartnership
import AccordShell
import AccordWording

/// What the office decides about visits.
enum VisitSettings {
  static let patience = Setting(
    "visits.patience", fr: "visites.patience",
    Text(en: "days until an open follow-up is told", fr: "jours avant rappel d’une suite"), 60)
}
