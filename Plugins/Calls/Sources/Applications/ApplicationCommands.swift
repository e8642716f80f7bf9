import AccordShell

/// The commands on applications, in the order of help.
enum ApplicationCommands {
  static var all: [Command] {
    [
      submit, load, register, prepare, cost, options, finance, target, year, file, edit, pieces,
      admit, declareInadmissible, assess, opinion, select, putOnReserve, reject, notify,
      reconsider, grant, start, report, close, withdraw, revoke, list, show, correctDate, remove,
    ]
  }
}
