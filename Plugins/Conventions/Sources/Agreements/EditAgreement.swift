import AccordDocuments
import AccordPartnership
import AccordShell
import AccordWording

extension AgreementCommands {
  static var edit: Command {
    Command.edit(
      FrameworkAgreement.self, called: Text(en: "agreement edit", fr: "accord modifier"),
      Text(
        en: "Change the title or the years of an agreement that is still a draft",
        fr: "Modifier l’intitulé ou les années d’un accord encore à l’état de brouillon"),
      discussion: Text(
        en:
          "Only what is given changes. Parties, axes and commitments have commands of their own. The years keep those of its envelopes. What is open for signature no longer changes, what was signed changes by an amendment only.",
        fr:
          "Seul ce qui est donné change. Parties, axes et engagements ont leurs propres commandes. Les années comprennent toujours celles de ses enveloppes. Un accord ouvert à la signature ne change plus, ce qui a été signé ne change que par avenant."
      ),
      examples: [
        Example(
          "agreement edit normandie-2027 --years 2027-2030",
          Text(en: "One more year", fr: "Une année de plus"))
      ])
  }
}
