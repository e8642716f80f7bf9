import AccordDocuments
import AccordLanguage

/// What a run that was only planned came to.
struct PlannedRun {
  let changes: PlannedChanges
  let warnings: [Diagnostic]
  /// What it was planned on.
  let transaction: Transaction
}
