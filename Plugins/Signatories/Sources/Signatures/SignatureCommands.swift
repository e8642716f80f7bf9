import AccordShell

/// The commands on signatures, in the order of help.
enum SignatureCommands {
  static var all: [Command] { [signAgreement, signConvention, list, missing, remove, correctDate] }
}
