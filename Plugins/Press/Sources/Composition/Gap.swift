import AccordDocuments
import AccordPartnership
import AccordWording

/// Every fact that can be missing, with the command that enters it.
enum Gap {
  static func party(_ agreement: FrameworkAgreement, _ kind: OrganisationKind) -> ReleaseGap {
    let what =
      switch kind {
      case .region:
        Text(en: "the Region among the parties", fr: "la Région parmi les parties")
      case .regionalAssociation:
        Text(
          en: "the regional association among the parties",
          fr: "l’association régionale parmi les parties")
      default:
        Text(
          en: "the Missions Locales among the parties", fr: "les Missions Locales parmi les parties"
        )
      }
    return ReleaseGap(
      what,
      enteredBy: Text(
        en: "agreement party \(agreement.id) --kind \(kind)",
        fr: "accord partie \(agreement.id) --type \(kind)"))
  }

  static func axes(_ agreement: FrameworkAgreement) -> ReleaseGap {
    ReleaseGap(
      Text(en: "the axes of the agreement", fr: "les axes de l’accord-cadre"),
      enteredBy: Text(
        en: "agreement axis \(agreement.id) 1 --title-en … --title-fr …",
        fr: "accord axe \(agreement.id) 1 --titre-en … --titre-fr …"))
  }

  static func commitments(_ agreement: FrameworkAgreement) -> ReleaseGap {
    ReleaseGap(
      Text(en: "the commitments of the parties", fr: "les engagements des parties"),
      enteredBy: Text(
        en: "agreement commit \(agreement.id) --axis 1 --kind … --text-en … --text-fr …",
        fr: "accord engagement \(agreement.id) --axe 1 --type … --texte-en … --texte-fr …"))
  }

  static func signatures(_ agreement: FrameworkAgreement, _ ceremony: Ceremony?) -> ReleaseGap {
    let at = ceremony.map { Text(en: " --ceremony \($0.id)", fr: " --cérémonie \($0.id)") }
    return ReleaseGap(
      ceremony == nil
        ? Text(en: "a signature of the agreement", fr: "une signature de l’accord-cadre")
        : Text(en: "a signature at the ceremony", fr: "une signature lors de la cérémonie"),
      enteredBy: Text(
        en: "agreement sign \(agreement.id) --party … --person …\(at ?? .same(""))",
        fr: "accord signer \(agreement.id) --partie … --personne …\(at ?? .same(""))"))
  }

  static func network(_ association: Organisation) -> ReleaseGap {
    ReleaseGap(
      Text(
        en: "the network that \"\(association.id)\" leads",
        fr: "le réseau qu’anime « \(association.id) »"),
      enteredBy: Text(
        en: "network add … --name-en … --name-fr … --led-by \(association.id) --ages 16-25",
        fr: "réseau ajouter … --nom-en … --nom-fr … --animé-par \(association.id) --âges 16-25"))
  }

  static func ages(_ network: Network) -> ReleaseGap {
    ReleaseGap(
      Text(en: "the age of the young people", fr: "l’âge des jeunes"),
      enteredBy: Text(
        en: "network edit \(network.id) --ages 16-25",
        fr: "réseau modifier \(network.id) --âges 16-25"))
  }

  static func audiences(_ network: Network) -> ReleaseGap {
    ReleaseGap(
      Text(en: "the situations of the young people", fr: "les situations des jeunes"),
      enteredBy: Text(
        en: "network audience \(network.id) --en … --fr …",
        fr: "réseau public \(network.id) --en … --fr …"))
  }

  static func youngPeople(_ association: Organisation, _ year: Int) -> ReleaseGap {
    ReleaseGap(
      Text(
        en: "the young people whom the network supports in a year",
        fr: "le nombre de jeunes accompagnés par le réseau en une année"),
      enteredBy: Text(
        en: "activity record \(association.id) \(year) --scope network --young-people …",
        fr: "activité enregistrer \(association.id) \(year) --périmètre réseau --jeunes …"))
  }

  static func receptionPoints(_ association: Organisation, _ year: Int) -> ReleaseGap {
    ReleaseGap(
      Text(
        en: "the reception points of the network", fr: "le nombre de points d’accueil du réseau"),
      enteredBy: Text(
        en: "activity record \(association.id) \(year) --scope network --reception-points …",
        fr: "activité enregistrer \(association.id) \(year) --périmètre réseau --points-d-accueil …"
      ))
  }

  static func membership(of missions: [Organisation], like first: Organisation) -> ReleaseGap {
    let one = missions.count == 1 ? first.id.name : "…"
    // Networks given to "organisation edit" replace those recorded: these are named again.
    let kept = first.networks.map { Text(en: " --network \($0.id)", fr: " --réseau \($0.id)") }
      .joined(separator: "")
    return ReleaseGap(
      Text(
        en: "the public guidance service that every Mission Locale belongs to",
        fr: "le service public de l’orientation dont chaque Mission Locale est membre"),
      enteredBy: Text(
        en: "organisation edit \(one)\(kept) --network …",
        fr: "structure modifier \(one)\(kept) --réseau …"))
  }

  static func leader(_ service: Network) -> ReleaseGap {
    ReleaseGap(
      Text(en: "who runs \"\(service.id)\"", fr: "qui anime « \(service.id) »"),
      enteredBy: Text(
        en: "network edit \(service.id) --led-by …",
        fr: "réseau modifier \(service.id) --animé-par …"))
  }

  static func envelope(_ agreement: FrameworkAgreement, _ year: Int) -> ReleaseGap {
    ReleaseGap(
      Text(en: "the envelope of \(year)", fr: "l’enveloppe de \(year)"),
      enteredBy: Text(
        en: "envelope create … --agreement \(agreement.id) --year \(year) --amount …",
        fr: "enveloppe créer … --accord \(agreement.id) --année \(year) --montant …"))
  }

  static func convention(_ mission: Organisation, _ year: Int) -> ReleaseGap {
    ReleaseGap(
      Text(
        en: "the convention of \"\(mission.id)\" for \(year)",
        fr: "la convention \(year) de « \(mission.id) »"),
      enteredBy: Text(
        en: "convention add \(year).\(mission.id) --envelope … --beneficiary \(mission.id) …",
        fr: "convention ajouter \(year).\(mission.id) --enveloppe … --bénéficiaire \(mission.id) …"
      ))
  }

  static func signature(_ convention: Convention) -> ReleaseGap {
    ReleaseGap(
      Text(
        en: "the signature of the convention \"\(convention.id)\" by both parties",
        fr: "la signature de la convention « \(convention.id) » par les deux parties"),
      enteredBy: Text(
        en: "convention sign \(convention.id) --party … --person …",
        fr: "convention signer \(convention.id) --partie … --personne …"))
  }

  static func grant(_ application: Application) -> ReleaseGap {
    ReleaseGap(
      Text(
        en: "the grant of the application \"\(application.id)\"",
        fr: "le conventionnement de la candidature « \(application.id) »"),
      enteredBy: application.status == .selected
        ? Text(
          en: "application grant \(application.id)",
          fr: "candidature conventionner \(application.id)")
        : Text(
          en: "application show \(application.id)", fr: "candidature afficher \(application.id)"))
  }

  static func grant(_ operation: Operation) -> ReleaseGap {
    ReleaseGap(
      Text(
        en: "the signed grant of the operation \"\(operation.id)\"",
        fr: "l’acte attributif signé de l’opération « \(operation.id) »"),
      enteredBy: operation.status == .terminated
        ? Text(en: "operation show \(operation.id)", fr: "opération afficher \(operation.id)")
        : Text(
          en: "operation sign \(operation.id) … --by …",
          fr: "opération signer \(operation.id) … --par …"))
  }

  static func days(_ call: CallForProjects) -> ReleaseGap {
    ReleaseGap(
      Text(
        en: "the days for applications to the call \"\(call.id)\"",
        fr: "les dates de dépôt de l’appel « \(call.id) »"),
      enteredBy: Text(
        en: "call open \(call.id) --opens … --closes …",
        fr: "appel ouvrir \(call.id) --ouverture … --clôture …"))
  }

  static func themes(_ call: CallForProjects) -> ReleaseGap {
    ReleaseGap(
      Text(
        en: "the themes of the call \"\(call.id)\"",
        fr: "les thématiques de l’appel « \(call.id) »"),
      enteredBy: Text(
        en: "call theme \(call.id) … --axis … --objective ESO4.6 --title-en … --title-fr …",
        fr: "appel thématique \(call.id) … --axe … --objectif ESO4.6 --titre-en … --titre-fr …"))
  }

  static func budgets(_ call: CallForProjects, _ year: Int) -> ReleaseGap {
    ReleaseGap(
      Text(en: "the budget of the call \"\(call.id)\"", fr: "le budget de l’appel « \(call.id) »"),
      enteredBy: Text(
        en: "call budget \(call.id) \(year) …", fr: "appel budget \(call.id) \(year) …"))
  }

  static func phone(_ contact: PressContact) -> ReleaseGap {
    ReleaseGap(
      Text(
        en: "the telephone number of \(contact.name)",
        fr: "le numéro de téléphone de : \(contact.name)"),
      enteredBy: Text(
        en: "press edit \(contact.id) --phone …", fr: "presse modifier \(contact.id) --téléphone …")
    )
  }

  static func email(_ contact: PressContact) -> ReleaseGap {
    ReleaseGap(
      Text(en: "the e-mail address of \(contact.name)", fr: "le courriel de : \(contact.name)"),
      enteredBy: Text(
        en: "press edit \(contact.id) --email …", fr: "presse modifier \(contact.id) --courriel …"))
  }
}
