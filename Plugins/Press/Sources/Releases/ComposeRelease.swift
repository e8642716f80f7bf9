import AccordDocuments
import AccordPartnership
import AccordShell
import AccordWording

extension ReleaseCommands {
  static var compose: Command {
    Command(
      "release compose", fr: "communiqué composer", .write,
      Text(
        en: "Compose a press release on a document",
        fr: "Composer un communiqué sur un document"
      ),
      discussion: Text(
        en:
          "The text is made from what the workspace holds. On an agreement: the signatures, the network and its figures, the parties and the axes, the envelope of the year, the calls for projects, the contact. --about takes other documents too: a signed convention, a call for projects, a granted application, an operation. What is missing is named, with the command that enters it; nothing is made up. The release is kept as it was composed: \"release list\" shows which ones no longer agree with the figures.",
        fr:
          "Le texte est tiré de ce que contient l’espace de travail. Sur un accord-cadre : les signatures, le réseau et ses chiffres, les parties et les axes, l’enveloppe de l’année, les appels à projets, le contact. --sur admet aussi d’autres documents : une convention signée, un appel à projets, une candidature conventionnée, une opération. Ce qui manque est nommé, avec la commande qui le saisit ; rien n’est inventé. Le communiqué est conservé tel qu’il a été composé : « communiqué lister » signale ceux qui ne correspondent plus aux chiffres."
      ),
      takes: Argument<Slug>(
        "id", fr: "id", Text(en: "the identity to give it", fr: "l’identifiant à lui donner")),
      Option<ID<FrameworkAgreement>>(
        "agreement", fr: "accord", Text(en: "the framework agreement", fr: "l’accord-cadre")),
      DocumentOption(
        "about", fr: "sur",
        Text(
          en: "the document that it is about: its identity, or its kind and its identity in quotes",
          fr:
            "le document dont il rend compte : son identifiant, ou son type et son identifiant entre guillemets"
        ), of: Release.Subject.types),
      Option<ID<Ceremony>>(
        "ceremony", fr: "cérémonie",
        Text(en: "the ceremony that it reports", fr: "la cérémonie qu’il relate")),
      RequiredOption<ID<PressContact>>(
        "contact", fr: "contact",
        Text(en: "whom the press may call", fr: "qui la presse peut appeler")
      ),
      Option<CalendarDate>(
        "date", fr: "date",
        Text(
          en: "the day on its head; by default today",
          fr: "le jour en tête ; par défaut aujourd’hui")
      ),
      Option<DayTime>(
        "embargo", fr: "embargo",
        Text(
          en: "the minute from which it may be published, on the clocks of Paris",
          fr: "le jour et l’heure de diffusion, heure de Paris")),
      examples: [
        Example(
          "release compose launch --agreement accord --contact officer --date 2024-01-30",
          Text(en: "Announce an agreement", fr: "Annoncer un accord-cadre")),
        Example(
          "release compose later --agreement accord --contact officer --date 2024-01-30 --embargo 2024-02-01T18:30",
          Text(en: "Prepare it under embargo", fr: "Le préparer sous embargo")),
        Example(
          "release compose grant --about conventions/2024.ml-demo --contact officer --date 2024-01-30",
          Text(en: "Announce a convention", fr: "Annoncer une convention")),
      ]
    ) { session, slug, agreement, document, ceremony, contact, date, embargo in
      let stored = try session.documents.document(ID<Release>(slug))
      // Under ensure, what the line does not name stays.
      let kept = session.isEnsuring ? stored : nil
      let subject = try subject(agreement, document, of: ID(slug))
      var release = Release(
        id: ID(slug), about: subject,
        ceremony: ceremony?.reference ?? kept?.ceremony, contact: contact.reference,
        date: date ?? kept?.date ?? session.today, embargo: embargo ?? kept?.embargo,
        headline: .same(""), paragraphs: [])
      if let kept {
        release = release.following(kept)
        if let end = kept.embargo, kept.isUnderEmbargo(at: session.now),
          release.embargo.map({ $0 < end }) ?? false
        {
          throw PressError.embargoShortened(end, kept.id)
        }
      }
      // What the press was given stays as it is, and is not composed again.
      if session.isEnsuring, let stored, stored.hasSameTerms(as: release) {
        return try session.recordNew(stored)
      }
      try release.validate()
      let wording = try release.wording(from: session.documents)
      release.headline = wording.headline
      release.paragraphs = wording.paragraphs
      return try session.recordNew(release)
    }.asking("agreement") { _, given in
      // The parameters in their order: the identity, the agreement, the document.
      given.dropFirst().prefix(2).allSatisfy(\.isEmpty)
        ? Text(
          en: "Which agreement? \"--about\" takes another document. Ctrl-C gives up.",
          fr: "Quel accord-cadre ? « --sur » prend un autre document. Ctrl-C pour abandonner.")
        : nil
    }
  }

  /// What the release is about, by the one of both options that is given.
  private static func subject(
    _ agreement: ID<FrameworkAgreement>?, _ document: DocumentKey?, of release: ID<Release>
  ) throws -> Release.Subject {
    switch (agreement, document) {
    case (let agreement?, nil): return .agreement(agreement)
    case (nil, let document?):
      guard let subject = Release.Subject(document) else {
        throw PressError.notToldAbout(document)
      }
      return subject
    default: throw PressError.notOneSubject(release)
    }
  }
}
