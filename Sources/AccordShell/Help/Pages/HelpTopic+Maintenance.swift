import AccordWording

/// The verbs of the process that look after a workspace as a whole.
extension HelpTopic {
  static let backup = HelpTopic(
    word: Text(en: "backup", fr: "sauvegarde"),
    otherWords: ["restore", "sauvegarder", "restaurer"],
    summary: Text(
      en: "copies of the workspace, and back", fr: "copies de l’espace de travail, et retour")
  ) { page in
    page.columns(
      [
        (
          page.say(Text(en: "accord backup FOLDER", fr: "accord sauvegarder DOSSIER")),
          page.say(
            Text(
              en:
                "copy the workspace to a folder that is new or empty, or bring the backup in it up to date",
              fr:
                "copier l’espace de travail dans un dossier nouveau ou vide, ou y mettre la sauvegarde à jour"
            ))
        ),
        (
          page.say(Text(en: "accord restore FOLDER", fr: "accord restaurer DOSSIER")),
          page.say(
            Text(
              en: "make a workspace from the backup in a folder",
              fr: "faire un espace de travail de la sauvegarde d’un dossier"))
        ),
      ], indent: 0)
    page.paragraph(
      page.say(
        Text(
          en:
            "A backup is a whole workspace of one moment, with its history, even while somebody else writes. It is checked as it is made. Restoring never overwrites: where a workspace is already, name another folder with --workspace, or move that one away.",
          fr:
            "Une sauvegarde est un espace de travail entier, à un instant donné, avec son historique, même pendant que quelqu’un d’autre écrit. Elle est vérifiée en se faisant. Restaurer n’écrase jamais rien : là où il y a déjà un espace de travail, indiquez un autre dossier par --espace, ou déplacez l’ancien."
        )))
    page.paragraph(
      page.say(
        Text(
          en: "What was erased on request is still in backups that are older: delete those too.",
          fr:
            "Ce qui a été effacé sur demande est encore dans les sauvegardes plus anciennes : supprimez-les aussi."
        )))
  }

  static let doctor = HelpTopic(
    word: Text(en: "doctor", fr: "diagnostic"), otherWords: ["diagnostiquer", "repair", "réparer"],
    summary: Text(
      en: "whether the workspace is sound, and mending",
      fr: "état de l’espace de travail, réparation")
  ) { page in
    page.columns(
      [
        (
          "accord " + page.say(LaunchVerb.doctor.name),
          page.say(
            Text(
              en:
                "verify every checksum, every pointer, every reference and the chain of the journal",
              fr:
                "vérifier toute somme de contrôle, tout renvoi entre versions, toute référence et la chaîne du journal"
            ))
        ),
        (
          "accord " + page.say(LaunchVerb.doctor.name) + " "
            + page.say(LaunchOption.repair.asWritten),
          page.say(
            Text(
              en: "mend what can be mended without loss",
              fr: "réparer ce qui peut l’être sans perte"))
        ),
      ], indent: 0)
    page.paragraph(
      page.say(
        Text(
          en:
            "It says what it found and what to do. Without --repair it changes nothing. The exit code is 0 where the workspace is sound and 3 where it is not; --format json is for scripts.",
          fr:
            "Il dit ce qu’il a trouvé et ce qu’il faut faire. Sans --réparer, il ne change rien. Le code de sortie est 0 si l’espace de travail est intact, 3 sinon ; --format json sert aux scripts."
        )))
    page.paragraph(
      page.say(
        Text(
          en:
            "A document that its type cannot read stops nothing else: lists leave it out and name it, with a remark; what works out something from all of its kind is refused and names it too. \"remove\" takes it away, \"undo\" the transaction that wrote it. As long as it is there the doctor names it, with the field and the remedy, and ends with 3.",
          fr:
            "Un document que son type ne sait pas lire n’arrête rien d’autre\u{A0}: les listes l’écartent et le nomment par une remarque\u{202F}; ce qui se calcule à partir de tous les documents du type est refusé et le nomme aussi. «\u{A0}supprimer\u{A0}» le retire, «\u{A0}annuler\u{A0}» défait la transaction qui l’a écrit. Tant qu’il est là, le diagnostic le nomme, avec le champ et le remède, et se termine par 3."
        )))
  }

  static let seal = HelpTopic(
    word: Text(en: "seal", fr: "sceau"), otherWords: ["sceller"],
    summary: Text(
      en: "proof that nothing was changed since", fr: "preuve que rien n’a été changé depuis")
  ) { page in
    page.columns(
      [
        (
          "accord " + page.say(LaunchVerb.seal.name),
          page.say(
            Text(
              en: "show the seal of the workspace: write it in the minutes, or keep it elsewhere",
              fr:
                "montrer le sceau de l’espace de travail : notez-le au procès-verbal, ou gardez-le ailleurs"
            ))
        ),
        (
          "accord " + page.say(LaunchVerb.seal.name) + page.say(Text(en: " SEAL", fr: " SCEAU")),
          page.say(
            Text(
              en: "check that the journal still holds what was sealed",
              fr: "vérifier que le journal contient toujours ce qui a été scellé"))
        ),
      ], indent: 0)
    page.paragraph(
      page.say(
        Text(
          en:
            "A seal stands for everything up to a transaction: change, leave out or put in one letter before it, and it holds no longer. Later transactions do not matter to it, nor do personal data erased on request. The exit code is 0 where it holds and 1 where it does not.",
          fr:
            "Un sceau vaut pour tout ce qui précède une transaction, elle comprise : changez, retirez ou ajoutez une lettre avant elle, et il ne tient plus. Les transactions suivantes n’y changent rien, ni les données personnelles effacées sur demande. Le code de sortie est 0 s’il tient, 1 sinon."
        )))
  }
}

extension LaunchOption {
  /// As it is written in each language.
  var asWritten: Text { .each { written(in: $0) } }
}
