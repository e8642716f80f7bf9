import AccordDocuments
import AccordPartnership
import AccordShell
import AccordWording

/// The commands on payments, in the order of help.
enum PaymentCommands {
  static var all: [Command] {
    [
      list, show, record, fallDue, certify, order, pay, reject, sendBack, hold, release, cancel,
      compute,
      statement, accounting, load, forecast, correctDate, remove,
    ]
  }
}
