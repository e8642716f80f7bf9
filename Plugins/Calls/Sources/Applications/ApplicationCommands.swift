import AccordShell

/// The commands on applications, in the order of help.
enum ApplicationCommands {
  static var all: [Command] {
    [
      submit, load, edit, admit, declareInadmissible, assess, select, putOnReserve, reject, notify,
      reconsider, grant, start, report, close, withdraw, list, show, correctDate,
    ]
  }
}
