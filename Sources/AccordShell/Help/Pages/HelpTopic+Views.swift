import AccordWording

extension HelpTopic {
  /// How what is asked for often gets a name.
  static let views = HelpTopic(
    word: Text(en: "views", fr: "vues"), otherWords: ["saved views", "vues enregistrées"],
    summary: Text(
      en: "giving a name to what is asked for often",
      fr: "donner un nom à ce que l’on demande souvent")
  ) { page in
    page.paragraph(
      page.say(
        Text(
          en:
            "A view is a command with its stages under a name. It stays in the workspace, for everybody who works there, and shows what is there when it is used.",
          fr:
            "Une vue est une commande avec ses étapes sous un nom. Elle reste dans l’espace de travail, pour tous ceux qui y travaillent, et montre ce qui s’y trouve au moment où on l’emploie."
        )))
    page.columns(forms.map { ($0.form[page.language], $0.meaning[page.language]) })
    page.paragraph(
      page.say(
        Text(
          en:
            "It is checked when it is saved and each time it is used: where a command is gone, it says so. It holds no variables and no format; both belong to its use. Plans, histories and \"undo\" know views like every document.",
          fr:
            "Elle est vérifiée à l’enregistrement et à chaque emploi\u{A0}: si une commande a disparu, elle le dit. Elle ne contient ni variable ni format\u{A0}; ceux-ci relèvent de son emploi. Les prévisions, l’historique et «\u{A0}annuler\u{A0}» connaissent les vues comme tout document."
        )))
  }

  private static let forms: [(form: Text, meaning: Text)] = [
    (
      Text(en: "view save NAME = COMMAND | where …", fr: "vue enregistrer NOM = COMMANDE | où …"),
      Text(en: "save it, or replace it", fr: "l’enregistrer, ou la remplacer")
    ),
    (
      Text(en: "view NAME", fr: "vue NOM"),
      Text(en: "what the command returns", fr: "ce que rend la commande")
    ),
    (
      Text(en: "view NAME | sort by …", fr: "vue NOM | trier par …"),
      Text(en: "with more stages after it", fr: "suivie d’autres étapes")
    ),
    (
      Text(en: "for x in (view NAME) {", fr: "pour x dans (vue NOM) {"),
      Text(en: "in scripts", fr: "dans les scripts")
    ),
    (
      Text(en: "view list, view show NAME", fr: "vue lister, vue montrer NOM"),
      Text(en: "see what there is", fr: "voir ce qui existe")
    ),
    (
      Text(en: "view remove NAME", fr: "vue supprimer NOM"),
      Text(en: "remove it", fr: "la supprimer")
    ),
  ]
}
