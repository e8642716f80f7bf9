package import AccordWording

/// Why a workspace cannot be sealed, backed up or restored, or nothing be erased from it.
package struct MaintenanceFault: Fault, Hashable {
  /// What stands in the way.
  package enum Problem: Sendable, Hashable {
    /// There is no transaction to seal.
    case empty(path: String)
    /// The journal is damaged.
    case damaged(Inconsistency)
    /// The folder for a backup holds something else.
    case occupied(path: String)
    /// The folder for a backup holds the backup of another workspace, or of another course of
    /// this one.
    case otherWorkspace(path: String)
    /// The backup has transactions that the workspace does not have.
    case ahead(path: String, backup: Int, workspace: Int)
    /// The folder holds a backup that was interrupted before it was whole.
    case incomplete(path: String)
    /// The folder is the workspace itself, or lies in it.
    case within(path: String)
    /// There is a workspace where one is to be restored.
    case workspaceThere(path: String)
    /// A document type that declares no personal field; what one of its documents is called.
    case nothingPersonal(Text)
    /// An erasure that stands on record and was not carried out to its end; why.
    case unfinishedErasure(transaction: Int, reason: Text)
    /// The copy does not hold what it must.
    case badCopy(Inconsistency?)
  }

  /// What stands in the way.
  package let problem: Problem

  init(_ problem: Problem) { self.problem = problem }

  package var code: String {
    switch problem {
    case .empty: "seal.empty"
    case .damaged: "workspace.damaged"
    case .occupied: "backup.occupied"
    case .otherWorkspace: "backup.other-workspace"
    case .ahead: "backup.ahead"
    case .incomplete: "backup.incomplete"
    case .within: "backup.within"
    case .workspaceThere: "restore.workspace-there"
    case .nothingPersonal: "erasure.nothing-personal"
    case .unfinishedErasure: "erasure.unfinished"
    case .badCopy: "backup.bad-copy"
    }
  }

  package var message: Text {
    switch problem {
    case .empty(let path):
      Text(
        en: "There is nothing to seal in \"\(path)\" yet.",
        fr: "Il n’y a encore rien à sceller dans «\u{A0}\(path)\u{A0}».")
    case .damaged(let misfit): misfit.message
    case .occupied(let path):
      Text(
        en: "The folder \"\(path)\" holds something that is not a backup.",
        fr: "Le dossier «\u{A0}\(path)\u{A0}» contient autre chose qu’une sauvegarde.")
    case .otherWorkspace(let path):
      Text(
        en: "The folder \"\(path)\" holds the backup of another workspace.",
        fr: "Le dossier «\u{A0}\(path)\u{A0}» contient la sauvegarde d’un autre espace de travail.")
    case .ahead(let path, let backup, let workspace):
      Text(
        en:
          "The backup in \"\(path)\" has \(backup) transactions, and the workspace only \(workspace).",
        fr:
          "La sauvegarde dans «\u{A0}\(path)\u{A0}» compte \(backup) transactions, et l’espace de travail seulement \(workspace)."
      )
    case .incomplete(let path):
      Text(
        en: "The backup in \"\(path)\" was interrupted and is not whole.",
        fr:
          "La sauvegarde dans «\u{A0}\(path)\u{A0}» a été interrompue et n’est pas complète.")
    case .within(let path):
      Text(
        en: "\"\(path)\" lies in the workspace itself.",
        fr: "«\u{A0}\(path)\u{A0}» se trouve dans l’espace de travail lui-même.")
    case .workspaceThere(let path):
      Text(
        en: "There is a workspace in \"\(path)\" already; it is never overwritten.",
        fr:
          "Il y a déjà un espace de travail dans «\u{A0}\(path)\u{A0}»\u{202F}; il n’est jamais écrasé."
      )
    case .nothingPersonal(let name):
      Text(
        en: "Nothing can be erased from this type of document (\(name.en)).",
        fr: "Rien ne peut être effacé de ce type de document (\(name.fr)).")
    case .unfinishedErasure(let transaction, let reason):
      Text(
        en:
          "The erasure stands on record (transaction \(transaction)), but was not carried out to its end. \(reason.en)",
        fr:
          "L’effacement est consigné (transaction \(transaction)), mais n’a pas été mené à son terme. \(reason.fr)"
      )
    case .badCopy(let misfit?):
      Text(
        en: "The copy is not what was copied. \(misfit.message.en)",
        fr: "La copie ne correspond pas à l’original. \(misfit.message.fr)")
    case .badCopy(nil):
      Text(
        en: "The copy is not what was copied.",
        fr: "La copie ne correspond pas à l’original.")
    }
  }

  package var advice: Text? {
    switch problem {
    case .empty:
      Text(
        en: "Seal it when something has been committed.",
        fr: "Scellez-le lorsque quelque chose aura été enregistré.")
    case .damaged:
      Text(
        en: "Run \"accord doctor\" to see all that is affected, and restore a backup.",
        fr:
          "Lancez «\u{A0}accord diagnostiquer\u{A0}» pour voir tout ce qui est touché, et restaurez une sauvegarde."
      )
    case .occupied, .otherWorkspace, .within:
      Text(
        en: "Name a folder that does not exist yet, or the backup of this workspace.",
        fr:
          "Indiquez un dossier qui n’existe pas encore, ou la sauvegarde de cet espace de travail.")
    case .ahead:
      Text(
        en:
          "The workspace may have lost transactions: keep that backup, and make the new one in another folder.",
        fr:
          "L’espace de travail a peut-être perdu des transactions\u{A0}: gardez cette sauvegarde, et faites la nouvelle dans un autre dossier."
      )
    case .incomplete:
      Text(
        en: "Run \"accord backup\" to the same folder again: it goes on where it stopped.",
        fr:
          "Relancez «\u{A0}accord sauvegarder\u{A0}» vers le même dossier\u{A0}: la sauvegarde reprend où elle s’est arrêtée."
      )
    case .workspaceThere:
      Text(
        en: "Move the folder away, or name another one.",
        fr: "Déplacez ce dossier, ou indiquez-en un autre.")
    case .nothingPersonal:
      Text(
        en: "Its type declares no field about natural persons; remove the document instead.",
        fr:
          "Ce type ne déclare aucun champ relatif à des personnes physiques\u{202F}; supprimez plutôt le document."
      )
    case .unfinishedErasure:
      Text(
        en: "Open the workspace again for writing: what is left is erased then.",
        fr: "Rouvrez l’espace de travail en écriture\u{A0}: le reste est alors effacé.")
    case .badCopy:
      Text(
        en: "The disk may be failing: make the copy on another one.",
        fr: "Le disque est peut-être défaillant\u{A0}: faites la copie sur un autre.")
    }
  }
}
