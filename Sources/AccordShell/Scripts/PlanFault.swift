package import AccordDocuments
package import AccordJSON
package import AccordWording

/// A file that is no plan that can be shown or applied.
package struct PlanFault: Fault, Hashable {
  package enum Problem: Sendable, Hashable {
    /// It holds something else.
    case noPlan
    /// Its digest does not fit what it says.
    case altered
    /// A newer program wrote it.
    case newer
    /// There is a file of that name that is no plan.
    case inTheWay
    /// It was given where a command file is due.
    case noScript
    /// What it would erase is not a change.
    case erasure
    /// It was made for another workspace.
    case otherWorkspace
    /// The document types of this program write a document in another way.
    case otherForm(DocumentKey)
  }

  package let problem: Problem
  /// The file.
  package let name: String

  package init(_ problem: Problem, _ name: String) {
    self.problem = problem
    self.name = name
  }

  package var code: String {
    switch problem {
    case .noPlan: "plan.unreadable"
    case .altered: "plan.altered"
    case .newer: "plan.newer"
    case .inTheWay: "plan.exists"
    case .noScript: "plan.no-script"
    case .erasure: "plan.erasure"
    case .otherWorkspace: "plan.workspace"
    case .otherForm: "plan.form"
    }
  }

  package var message: Text {
    switch problem {
    case .noPlan:
      Text(en: "\"\(name)\" is not a saved plan.", fr: "« \(name) » n’est pas un plan enregistré.")
    case .altered:
      Text(
        en: "The plan \"\(name)\" was changed since it was saved: its digest does not fit.",
        fr:
          "Le plan « \(name) » a été modifié depuis son enregistrement : son empreinte ne correspond pas."
      )
    case .newer:
      Text(
        en: "A newer version of Accord saved the plan \"\(name)\".",
        fr: "Une version plus récente d’Accord a enregistré le plan « \(name) ».")
    case .inTheWay:
      Text(
        en: "\"\(name)\" is there already, and is not a plan: it is left as it is.",
        fr: "« \(name) » existe déjà et n’est pas un plan : il reste inchangé.")
    case .noScript:
      Text(
        en: "\"\(name)\" is a saved plan, not a command file.",
        fr: "«\u{A0}\(name)\u{A0}» est un plan enregistré, pas un fichier de commandes.")
    case .erasure:
      Text(
        en: "An erasure cannot be kept in a plan.",
        fr: "Un effacement ne peut pas être conservé dans un plan.")
    case .otherWorkspace:
      Text(
        en: "The plan \"\(name)\" was made for another workspace.",
        fr: "Le plan « \(name) » a été établi pour un autre espace de travail.")
    case .otherForm(let key):
      Text(
        en: "This version of Accord does not write \"\(key.description)\" as the plan does.",
        fr: "Cette version d’Accord n’écrit pas « \(key.description) » comme le fait le plan.")
    }
  }

  package var advice: Text? {
    let again = Text(
      en: "Make the plan again: accord plan … --save \(name)",
      fr: "Établissez le plan à nouveau : accord prévoir … --enregistrer \(name)")
    return switch problem {
    case .noPlan:
      Text(
        en: "Make a plan with: accord plan FILE --save PLAN",
        fr: "Établissez un plan avec : accord prévoir FICHIER --enregistrer PLAN")
    case .altered, .otherForm: again
    case .newer: Text(en: "Install that version.", fr: "Installez cette version.")
    case .inTheWay: Text(en: "Choose another name.", fr: "Choisissez un autre nom.")
    case .noScript:
      Text(
        en: "To make its changes: accord apply \(name)",
        fr: "Pour faire ses changements\u{A0}: accord appliquer \(name)")
    case .erasure:
      Text(
        en: "Run the command itself; it stands alone.",
        fr: "Exécutez la commande elle-même, seule.")
    case .otherWorkspace:
      Text(
        en: "Name the right one with --workspace, or make the plan again.",
        fr: "Indiquez le bon par --espace, ou établissez le plan à nouveau.")
    }
  }
}

/// A plan whose documents have moved since it was made.
package struct StalePlan: Fault, Hashable {
  package enum Reason: Sendable, Hashable {
    /// The workspace has another history than when it was made: a backup was restored.
    case otherHistory
    /// It has been applied already.
    case applied(CommitRecord)
    /// Documents that it read or changes were written since.
    case moved([Movement])
  }

  package let name: String
  package let reason: Reason

  /// So many documents are named.
  private static let named = 100

  package let code = "plan.stale"

  package var message: Text {
    switch reason {
    case .otherHistory:
      Text(
        en: "The plan \"\(name)\" is stale: the workspace does not have the history that it had.",
        fr:
          "Le plan « \(name) » est périmé : l’espace de travail n’a plus l’historique qu’il avait."
      )
    case .applied(let commit):
      Text(
        en:
          "The plan \"\(name)\" has been applied already: by \(commit.author), \(commit.at.written) (transaction \(commit.number)).",
        fr:
          "Le plan « \(name) » a déjà été appliqué : par \(commit.author), le \(commit.at.written) (transaction \(commit.number))."
      )
    case .moved(let movements):
      Text.each { language in
        let count = language.grouped(movements.count)
        func agreed(_ one: String, _ many: String) -> String {
          language.plural(movements.count, one, many)
        }
        return language == .french
          ? "Le plan « \(name) » est périmé : \(count) \(agreed("document qu’il a lu ou qu’il modifie a", "documents qu’il a lus ou qu’il modifie ont")) changé depuis."
          : "The plan \"\(name)\" is stale: \(count) \(agreed("document that it read or changes has", "documents that it read or changes have")) moved since."
      }
    }
  }

  package var details: [Text] {
    guard case .moved(let movements) = reason else { return [] }
    let lines = movements.prefix(StalePlan.named).map { movement in
      let commit = movement.commit
      return Text(
        en:
          "\(movement.key.description): \(commit.at.written), by \(commit.author) (transaction \(commit.number)): \(commit.command)",
        fr:
          "\(movement.key.description) : \(commit.at.written), par \(commit.author) (transaction \(commit.number)) : \(commit.command)"
      )
    }
    let more = movements.count - StalePlan.named
    return lines
      + (more > 0
        ? [Text(en: "and \(count: more) more", fr: "et \(count: more) de plus")] : [])
  }

  package var advice: Text? {
    Text(
      en: "Make the plan again, and look at it again.",
      fr: "Établissez le plan à nouveau, et relisez-le.")
  }
}
