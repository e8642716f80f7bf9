import AccordDocuments
import AccordPartnership
import AccordShell
import AccordWording

extension OrganisationCommands {
  static var merge: Command {
    Command(
      "organisation merge", fr: "structure fusionner", .write,
      Text(
        en: "Merge an organisation entered twice, or absorbed, into another",
        fr: "Fusionner une structure saisie deux fois, ou absorbée, dans une autre"),
      discussion: Text(
        en: """
          What is not decided moves: points, mandates, visits, drafts, yearly figures. What is decided \
          or signed keeps the former organisation, which stays as a closed former name, found by its \
          name and numbers. Contact details that the other one lacks are taken over, bank details and \
          numbers are not. Where both have figures for a year, --figures-of says whose stay.
          """,
        fr: """
          Ce qui n’est pas arrêté est transféré : points, mandats, visites, projets, chiffres annuels. \
          Ce qui est arrêté ou signé garde l’ancienne structure, qui reste comme ancien nom, fermée, \
          et se trouve par son nom et ses numéros. Les coordonnées qui manquent à l’autre sont \
          reprises, mais ni l’IBAN ni les numéros. Si les deux ont des chiffres pour une année, \
          --chiffres-de dit lesquels restent.
          """),
      takes: Argument<ID<Organisation>>(
        "organisation", fr: "structure",
        Text(
          en: "the one that becomes a former name", fr: "celle qui devient un ancien nom")),
      RequiredOption<ID<Organisation>>(
        "into", fr: "dans", Text(en: "the one that it is merged into", fr: "celle qui la reprend")),
      Option<CalendarDate>(
        "on", fr: "le",
        Text(
          en: "the last day of the former name, today when left out",
          fr: "le dernier jour de l’ancien nom, aujourd’hui par défaut")),
      Option<ID<Organisation>>(
        "figures-of", fr: "chiffres-de",
        Text(
          en: "whose figures stay for the years that both have",
          fr: "celle dont les chiffres restent pour les années en double")),
      examples: [
        Example(
          "organisation merge saisie-double --into ml-elbeuf",
          Text(en: "Merge a double entry", fr: "Fusionner une double saisie"))
      ]
    ) { session, id, target, date, figures in
      let (former, current) = (try session.find(id), try session.find(target))
      if former.mergedInto == target.reference, session.isEnsuring {
        return session.unchanged(former)
      }
      try check(former, into: current, on: date, today: session.today)
      let activities = try MergedActivities(of: id, into: target, in: session.documents)
      try activities.require(figures, of: former, current)
      let closing = date ?? former.closed ?? session.today
      let takeOver = TakeOver(of: former, by: current)
      try session.put(takeOver.current)
      try session.put(former.merged(into: target, on: closing))
      var result = try activities.move(into: target, keeping: figures, in: session)
      result += try session.redirect(id, to: target, except: [Activity.self])
      let report = MergeReport(former: former, current: current, closing: closing)
      (report.stays(result) + takeOver.remarks).forEach(session.warn)
      return .message(report.text(result, takenOver: takeOver.names, typeName: session.typeName))
    }.asking("figures-of") { session, given in
      guard let words = Optional(given.prefix(2).compactMap(\.first)), words.count == 2 else {
        return nil
      }
      let former = try session.find(session.read(words[0], as: ID<Organisation>.self))
      let current = try session.find(session.read(words[1], as: ID<Organisation>.self))
      return try MergedActivities(of: former.id, into: current.id, in: session.documents)
        .question(former, current)
    }
  }

  private static func check(
    _ former: Organisation, into current: Organisation, on date: CalendarDate?,
    today: CalendarDate
  ) throws {
    guard former.id != current.id else { throw MergeFault.itself(former) }
    if let other = former.mergedInto {
      throw MergeFault.merged(former, into: other.id, "organisation")
    }
    if let other = current.mergedInto { throw MergeFault.merged(current, into: other.id, "into") }
    guard current.isOpen(on: today) else { throw MergeFault.closed(current) }
    guard former.kind == current.kind else { throw MergeFault.kinds(former, current) }
    if let date, date > today { throw MergeFault.ahead(date, today: today) }
    if let opened = former.opened, let date, date < opened {
      throw RegistryFault.closedBeforeOpened(opened: opened, closed: date, about: "on")
    }
  }
}

extension Organisation {
  /// The organisation as a former name of another one. It leaves its networks to that one.
  fileprivate func merged(into current: ID<Organisation>, on day: CalendarDate) -> Organisation {
    var former = self
    former.closed = day
    former.mergedInto = current.reference
    former.networks = []
    return former
  }
}
