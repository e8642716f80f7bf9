import AccordDocuments
import AccordPartnership
import AccordShell
import AccordWording

/// The commands on bank accounts, in the order of help.
enum AccountCommands {
  static var all: [Command] { [add, load, edit, confirm, close, list, show, remove] }
}
