import AccordDocuments
import AccordPartnership
import AccordShell
import AccordWording

extension AllocationCommands {
  /// The allocation that a command is about.
  static var allocation: Argument<ID<Allocation>> {
    Argument("allocation", fr: "répartition", Text(en: "the allocation", fr: "la répartition"))
  }
}
