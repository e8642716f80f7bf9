import AccordShell

/// The commands on framework agreements, in the order of help.
enum AgreementCommands {
  static var all: [Command] {
    [
      create, party, axis, commit, circuit, edit, open, end, show, list, removeParty, removeAxis,
      removeCommitment, removeCircuit, remove, correctDate,
    ]
  }
}
