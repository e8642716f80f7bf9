import AccordDocuments
import AccordPartnership
import AccordShell
import AccordWording

extension ReleaseCommands {
  static var send: Command {
    Command(
      "release send", fr: "communiqué envoyer", .write,
      Text(
        en: "Make a mail for each recipient of a release",
        fr: "Préparer un courriel par destinataire d’un communiqué"),
      discussion: Text(
        en:
          "The folder gets a draft for each recipient, or none: nobody sees who else receives it. Outlook and Thunderbird open them to send. Who received it and when is kept. Under embargo it goes to those only who are named with --to, and says so in its subject and first line; with --consenting it goes to all journalists who agreed to receive releases, of a beat or a territory where these are given.",
        fr:
          "Le dossier reçoit un brouillon par destinataire, ou aucun : personne ne voit les autres destinataires. Outlook et Thunderbird les ouvrent pour envoi. Les destinataires et le moment sont conservés. Sous embargo, il ne part qu’à ceux que nomme --à, avec mention dans l’objet et en première ligne ; avec --consentants, il part à tous les journalistes qui ont accepté d’en recevoir, d’une rubrique ou d’un territoire s’ils sont indiqués."
      ),
      takes: release,
      RepeatedOption<ID<PressContact>>(
        "to", fr: "à", Text(en: "a recipient", fr: "un destinataire")),
      Flag(
        "consenting", fr: "consentants",
        Text(
          en: "all journalists who agreed to receive releases",
          fr: "tous les journalistes qui ont accepté de recevoir les communiqués")),
      Option<String>(
        "beat", fr: "rubrique", Text(en: "only those of this beat", fr: "seulement cette rubrique")),
      Option<String>(
        "territory", fr: "territoire",
        Text(en: "only those of this territory", fr: "seulement ce territoire")),
      RequiredOption<FilePath>(
        "drafts", fr: "brouillons",
        Text(en: "a new folder for the mails", fr: "un nouveau dossier pour les courriels")),
      examples: [
        Example(
          "release send january --to journalist --drafts mails",
          Text(en: "Send it to one journalist", fr: "L’envoyer à un journaliste")),
        Example(
          "release send spring --consenting --drafts mails",
          Text(en: "Send it to all who agreed", fr: "L’envoyer à tous ceux qui ont accepté")),
        Example(
          "release send spring --to (press list --consent given | select id) --drafts mails",
          Text(en: "Send it to those of a list", fr: "L’envoyer à ceux d’une liste")),
      ]
    ) { session, id, named, isToAll, beat, territory, folder in
      var release = try session.find(id)
      let now = session.now
      if isToAll || named.isEmpty, let end = release.embargo, release.isUnderEmbargo(at: now) {
        throw PressError.underEmbargo(id, end)
      }
      var contacts = try named.map { try session.find($0) }
      if isToAll {
        contacts += try session.all(PressContact.self).filter { contact in
          contact.role == .journalist && contact.mayReceive && contact.email != nil
            && (beat.map { contact.beat?.folded == $0.folded } ?? true)
            && (territory.map { contact.territory?.folded == $0.folded } ?? true)
        }
      }
      var seen: Set<ID<PressContact>> = []
      contacts = contacts.filter { seen.insert($0.id).inserted }
      guard !contacts.isEmpty else { throw Failure.nobodyToSendTo }
      let unreachable = contacts.filter { $0.email == nil }.map(\.id.name)
      guard unreachable.isEmpty else { throw Failure.withoutAddress(unreachable) }
      if let drift = try release.drift(from: session.documents) { session.warn(drift) }
      let refusing = contacts.filter { !$0.mayReceive && $0.consent == .withdrawn }
      if !refusing.isEmpty { session.warn(.consentWithdrawn(refusing.map(\.id.name))) }
      let unasked = contacts.filter { !$0.mayReceive && $0.consent == nil }
      if !unasked.isEmpty { session.warn(.withoutConsent(unasked.map(\.id.name))) }
      let mail = ReleaseMail(
        release: release, page: try release.laidOut(at: now, from: session.documents), now: now)
      let files = contacts.compactMap { contact in
        contact.email.map { email in
          NewFile("\(contact.id.name).eml", mail.draft(to: contact, at: email.code).text)
        }
      }
      session.write(files, into: folder, named: "drafts")
      release.sendings =
        (release.sendings ?? [])
        + contacts.map { Release.Sending(to: $0.id.reference, at: now) }
      return try session.recordChange(
        release,
        saying: Text.plural(
          files.count,
          Text(
            en: "Made the mail of the release \"\(id)\".",
            fr: "Le courriel du communiqué « \(id) » est prêt."),
          Text(
            en: "Made \(files.count) mails of the release \"\(id)\".",
            fr: "\(files.count) courriels du communiqué « \(id) » sont prêts.")))
    }
  }
}

extension Failure {
  fileprivate static var nobodyToSendTo: Failure {
    Failure(
      "press.no-recipients",
      Text(en: "The release would go to nobody.", fr: "Le communiqué ne partirait à personne."),
      about: "to",
      advice: Text(
        en: "Name recipients with \"--to\", or take \"--consenting\".",
        fr: "Nommez des destinataires avec « --à », ou prenez « --consentants »."))
  }

  fileprivate static func withoutAddress(_ contacts: [String]) -> Failure {
    Failure(
      "press.without-address",
      Text(
        en: "These contacts have no e-mail address: \(contacts.joined(separator: ", ")).",
        fr: "Ces contacts n’ont pas de courriel : \(contacts.joined(separator: ", "))."),
      about: "to",
      advice: Text(
        en: "Give it with \"press edit … --email …\".",
        fr: "Indiquez-le avec « presse modifier … --courriel … »."))
  }
}

extension Text {
  fileprivate static func consentWithdrawn(_ contacts: [String]) -> Text {
    Text(
      en: "Consent is withdrawn by: \(contacts.joined(separator: ", ")).",
      fr: "Consentement retiré par : \(contacts.joined(separator: ", ")).")
  }

  fileprivate static func withoutConsent(_ contacts: [String]) -> Text {
    Text(
      en: "No consent is recorded of: \(contacts.joined(separator: ", ")).",
      fr: "Aucun consentement n’est enregistré pour : \(contacts.joined(separator: ", ")).")
  }
}
