public import AccordShell
import AccordWording

extension Command {
  /// The command, which takes `CommonOption.conventions` and then `CommonOption.envelope`, as one that
  /// asks at the prompt for the conventions where neither is given.
  public func askingForConventions() -> Command {
    asking("convention") { _, given in
      given.prefix(2).allSatisfy(\.isEmpty)
        ? Text(
          en: "Which conventions? \"--envelope\" takes all those of an envelope. Ctrl-C gives up.",
          fr:
            "Quelles conventions ? « --enveloppe » vaut pour toutes celles d’une enveloppe. Ctrl-C pour abandonner."
        ) : nil
    }
  }
}
