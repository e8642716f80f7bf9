import AccordWording

extension HelpTopic {
  /// What keys do while a command is written.
  static let keys = HelpTopic(
    word: Text(en: "keys", fr: "touches"), otherWords: ["keyboard", "clavier"],
    summary: Text(
      en: "what keys do while you write", fr: "ce que font les touches pendant la saisie")
  ) { page in
    page.columns(bindings.map { ($0.key[page.language], $0.meaning[page.language]) })
    page.paragraph(
      page.say(
        Text(
          en:
            "A line that begins with a space is private: it is not remembered. What is pasted is shown first and runs at Enter. Where a screen reader is used, \"set plain yes\" or --plain turns all drawing off.",
          fr:
            "Une ligne qui commence par une espace est privée : elle n’est pas retenue. Ce qui est collé s’affiche d’abord et s’exécute avec Entrée. Avec un lecteur d’écran, « régler simple oui » ou --simple supprime tout dessin."
        )))
  }

  private static let bindings: [(key: Text, meaning: Text)] = [
    (
      Text(en: "Tab", fr: "Tab"),
      Text(
        en: "complete; again: a menu, arrows and Enter choose",
        fr: "compléter ; encore : un menu, flèches et Entrée choisissent")
    ),
    (
      Text(en: "→, End", fr: "→, Fin"),
      Text(en: "take the suggestion shown dimmed", fr: "prendre la suggestion en grisé")
    ),
    (
      Text(en: "↑ ↓", fr: "↑ ↓"),
      Text(
        en: "earlier inputs that begin with what is written",
        fr: "saisies antérieures qui commencent par ce qui est écrit")
    ),
    (
      Text(en: "Ctrl-R", fr: "Ctrl-R"),
      Text(en: "search earlier inputs", fr: "chercher dans les saisies antérieures")
    ),
    (
      Text(en: "Ctrl-A, Ctrl-E", fr: "Ctrl-A, Ctrl-E"),
      Text(en: "to the start, to the end of the line", fr: "au début, à la fin de la ligne")
    ),
    (
      Text(en: "Alt-B, Alt-F", fr: "Alt-B, Alt-F"),
      Text(en: "a word back, a word on", fr: "un mot en arrière, un mot en avant")
    ),
    (
      Text(en: "Ctrl-W, Ctrl-U, Ctrl-K", fr: "Ctrl-W, Ctrl-U, Ctrl-K"),
      Text(
        en: "cut the word before, the line before, the line after",
        fr: "couper le mot avant, la ligne avant, la ligne après")
    ),
    (
      Text(en: "Ctrl-Y, Alt-Y", fr: "Ctrl-Y, Alt-Y"),
      Text(en: "put in what was cut; an older cut", fr: "remettre ce qui est coupé ; plus ancien")
    ),
    (
      Text(en: "Ctrl-_", fr: "Ctrl-_"), Text(en: "undo", fr: "annuler la frappe")
    ),
    (
      Text(en: "Alt-Enter", fr: "Alt-Entrée"),
      Text(en: "a new line that runs nothing", fr: "une nouvelle ligne, sans exécuter")
    ),
    (
      Text(en: "Alt-.", fr: "Alt-."),
      Text(en: "the last word of the input before", fr: "le dernier mot de la saisie précédente")
    ),
    (
      Text(en: "Ctrl-L", fr: "Ctrl-L"), Text(en: "clear the screen", fr: "effacer l’écran")
    ),
    (
      Text(en: "Ctrl-C", fr: "Ctrl-C"),
      Text(
        en: "give the line up, or stop what runs: nothing is kept",
        fr: "abandonner la ligne, ou arrêter l’exécution : rien n’est conservé")
    ),
    (
      Text(en: "Ctrl-D", fr: "Ctrl-D"),
      Text(en: "leave, in an empty line", fr: "sortir, sur une ligne vide")
    ),
    (
      Text(en: "Ctrl-Z", fr: "Ctrl-Z"),
      Text(en: "stop the session; fg goes on", fr: "suspendre la session ; fg la reprend")
    ),
  ]
}
