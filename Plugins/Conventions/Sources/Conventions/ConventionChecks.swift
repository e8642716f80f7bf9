import AccordDocuments
import AccordPartnership
import AccordShell
import AccordWording

enum ConventionChecks {
  /// Drafts of a year are late from 1 October of that year on: a house rule, three months before
  /// the end of the financial year.
  static let draftLate = Check(
    "convention.draft-late",
    Text(
      en: "Conventions of a year are approved by the month that the office set",
      fr: "Les conventions d’une année sont approuvées au mois fixé par le service")
  ) { session in
    let month = try session.value(of: ConventionSettings.voteMonth)
    let late = try session.all(Convention.self).filter { convention in
      convention.status(on: session.today) == .draft
        && ConventionSettings.lastDay(of: month, in: convention.year).map { $0 < session.today }
          ?? false
    }
    return Set(late.map(\.envelope.id)).sorted().map { envelope in
      let drafts = late.filter { $0.envelope.id == envelope }
      return Finding(
        .warning,
        Text.each { language in
          let count = drafts.count
          return language == .french
            ? "\(count) \(language.plural(count, "convention", "conventions")) de l’enveloppe \(language.quoted(envelope.name)) \(language.plural(count, "est", "sont")) encore à l’état de brouillon."
            : "\(count) \(language.plural(count, "convention", "conventions")) of the envelope \(language.quoted(envelope.name)) \(language.plural(count, "is still a draft", "are still drafts"))."
        },
        about: envelope.key, concerning: drafts.map(\.key),
        remedy: Text(
          en: "Have them approved: \"convention approve --envelope \(envelope) --decision …\".",
          fr:
            "Faites-les approuver : « convention approuver --enveloppe \(envelope) --décision … ».")
      )
    }
  }

  static let languages = Check.languages(
    of: Convention.self, "convention.one-language",
    Text(
      en: "Conventions have their texts in both languages",
      fr: "Les conventions ont leurs textes dans les deux langues"),
    remedy: Text(en: "convention edit", fr: "convention modifier")
  ) { session, convention in
    ![.closed, .terminated].contains(convention.status(on: session.today))
  }

  static let reportLate = Check(
    "convention.report-late",
    Text(
      en: "Financial reports come within six months after the year",
      fr: "Les comptes rendus financiers arrivent dans les six mois suivant l’exercice")
  ) { session in
    let late = try session.all(Convention.self).filter { $0.isReportLate(on: session.today) }
    return Set(late.map(\.envelope.id)).sorted().flatMap { envelope in
      let owed = late.filter { $0.envelope.id == envelope }
      return Set(owed.compactMap(\.reportDue)).sorted().compactMap { due in
        reportsLate(
          owed.filter { $0.reportDue == due }, of: envelope, due: due, today: session.today)
      }
    }
  }

  /// The reports of an envelope that were due on one day are one thing to do.
  private static func reportsLate(
    _ conventions: [Convention], of envelope: ID<Envelope>, due: CalendarDate,
    today: CalendarDate
  ) -> Finding? {
    guard let convention = conventions.first else { return nil }
    guard conventions.count > 1 else {
      let beneficiary = convention.terms(on: today).beneficiary.id
      return Finding(
        .warning,
        Text(
          en:
            "The financial report of the convention \"\(convention.id)\" was due on \(due) (loi 2000-321, art. 10).",
          fr:
            "Le compte rendu financier de la convention « \(convention.id) » était dû le \(due) (loi 2000-321, art. 10)."
        ),
        about: convention.key,
        remedy: Text(
          en:
            "Ask \(beneficiary) for it, then: \"convention report \(convention.id)\".",
          fr:
            "Demandez-le à \(beneficiary), puis : « convention justifier \(convention.id) »."
        ))
    }
    return Finding(
      .warning,
      Text(
        en:
          "The financial reports of \(conventions.count) conventions of the envelope \"\(envelope)\" were due on \(due) (loi 2000-321, art. 10).",
        fr:
          "Les comptes rendus financiers de \(conventions.count) conventions de l’enveloppe « \(envelope) » étaient dus le \(due) (loi 2000-321, art. 10)."
      ),
      about: envelope.key, concerning: conventions.map(\.key),
      remedy: Text(
        en:
          "Ask for them, then: \"convention report ID …\"; \"convention list --envelope \(envelope)\" says which.",
        fr:
          "Demandez-les, puis : « convention justifier ID … » ; « convention lister --enveloppe \(envelope) » dit lesquelles."
      ))
  }

  /// A closing is a fact that no commit can refuse, so what it leaves behind is reported.
  static let beneficiaryClosed = Check(
    "convention.beneficiary-closed",
    Text(
      en: "Beneficiaries were not closed before the year of their convention",
      fr: "Les bénéficiaires n’ont pas fermé avant l’année de leur convention")
  ) { session in
    try session.all(Convention.self).compactMap { convention in
      let beneficiary = try session.find(convention.terms(on: session.today).beneficiary.id)
      guard ![.closed, .terminated].contains(convention.status(on: session.today)),
        let closed = beneficiary.closed,
        closed.year < convention.year
      else { return nil }
      return Finding(
        .warning,
        Text(
          en:
            "The convention \"\(convention.id)\" is for \(convention.year), but its beneficiary \"\(beneficiary.id)\" closed on \(closed).",
          fr:
            "La convention « \(convention.id) » porte sur \(convention.year), mais son bénéficiaire « \(beneficiary.id) » a fermé le \(closed)."
        ),
        about: convention.key, remedy: ending(convention))
    }
  }

  static let dates = Check(
    "convention.dates",
    Text(
      en: "Days of conventions and agreements that cannot be meant",
      fr: "Dates de conventions et d’accords peu vraisemblables")
  ) { session in
    func findings<D: DatedActs>(_ documents: [D]) -> [Finding] {
      documents.flatMap { each in
        each.doubts(on: session.today).map {
          Finding(.warning, $0.message, about: each.key, remedy: $0.remedy)
        }
      }
    }
    return findings(try session.all(Convention.self))
      + findings(try session.all(FrameworkAgreement.self))
  }

  static let agreementNotInForce = Check(
    "convention.agreement-not-in-force",
    Text(
      en: "Conventions in force rest on an agreement in force",
      fr: "Les conventions en vigueur reposent sur un accord en vigueur")
  ) { session in
    let agreements = try session.all(FrameworkAgreement.self)
    let byID = Dictionary(uniqueKeysWithValues: agreements.map { ($0.id, $0) })
    return try session.all(Convention.self).compactMap { convention in
      guard let agreement = byID[convention.agreement.id],
        let remark = convention.restsOnNoAgreement(agreement)
      else { return nil }
      return Finding(
        .notice, remark, about: convention.key,
        remedy: Text(
          en: "See who has still to sign: \"agreement show \(agreement.id)\".",
          fr:
            "Voyez qui doit encore signer\u{A0}: «\u{A0}accord afficher \(agreement.id)\u{A0}»."))
    }
  }

  static let partyNotSigned = Check(
    "convention.party-not-signed",
    Text(
      en: "Conventions are with parties that have signed the agreement",
      fr: "Les conventions sont passées avec des parties qui ont signé l’accord-cadre")
  ) { session in
    try session.all(Convention.self).compactMap { convention in
      guard let remark = try convention.restsOnNoSignature(in: session.documents) else {
        return nil
      }
      let agreement = convention.agreement.id
      return Finding(
        .warning, remark, about: convention.key,
        remedy: Text(
          en:
            "It may still sign: \"agreement sign \(agreement) --party \(convention.beneficiary.id) …\".",
          fr:
            "Elle peut encore signer : « accord signer \(agreement) --partie \(convention.beneficiary.id) … »."
        ))
    }
  }

  static let unwrittenTogether = Check(
    "convention.unwritten-together",
    Text(
      en: "Grants that need a signed convention together",
      fr: "Subventions dont le cumul exige une convention signée")
  ) { session in
    UnwrittenGrants.all(in: try session.all(Convention.self), on: session.today).map { grants in
      Finding(
        .warning, grants.message, about: grants.first.key,
        concerning: grants.unsigned.map(\.key), remedy: grants.remedy)
    }
  }

  /// How a convention that should not be ends, from where it stands.
  private static func ending(_ convention: Convention) -> Text {
    if convention.status == .draft {
      return Text(
        en: "Remove the draft: \"convention remove \(convention.id)\".",
        fr: "Supprimez le brouillon : « convention supprimer \(convention.id) ».")
    }
    if Convention.lifeCycle.next(after: convention.status, on: .terminate) != nil {
      return Text(
        en: "Terminate it: \"convention terminate \(convention.id) --reason …\".",
        fr: "Résiliez-la : « convention résilier \(convention.id) --motif … ».")
    }
    return Text(
      en: "Correct the day: \"organisation close \(convention.beneficiary.id) --on …\".",
      fr: "Corrigez la date : « structure fermer \(convention.beneficiary.id) --le … ».")
  }
}
