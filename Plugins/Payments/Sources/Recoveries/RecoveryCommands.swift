import AccordDocuments
import AccordPartnership
import AccordShell
import AccordWording

/// The commands on sums to be paid back, in the order of help.
enum RecoveryCommands {
  static var all: [Command] {
    [add, announce, answer, title, collect, remit, writeOff, drop, list, show, edit, remove]
  }

  static var recovery: Argument<ID<Recovery>> {
    Argument("recovery", fr: "indu", Text(en: "the recovery", fr: "l’indu"))
  }
}
