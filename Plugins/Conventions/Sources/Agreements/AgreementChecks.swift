import AccordDocuments
import AccordPartnership
import AccordShell
import AccordWording

enum AgreementChecks {
  static let languages = Check.languages(
    of: FrameworkAgreement.self, "agreement.one-language",
    Text(
      en: "Agreements that are open for signature have their texts in both languages",
      fr: "Les accords ouverts à la signature ont leurs textes dans les deux langues")
  ) { _, agreement in agreement.status != .draft }

  static let axisWithoutCommitment = Check(
    "agreement.axis-without-commitment",
    Text(en: "Every axis has a commitment", fr: "Chaque axe porte un engagement")
  ) { session in
    try session.all(FrameworkAgreement.self).flatMap { agreement in
      let committed = Set(agreement.commitments.map(\.axis))
      return agreement.axes.filter { !committed.contains($0.number) }.map { axis in
        Finding(
          .warning,
          Text(
            en:
              "Axis \(axis.number) of the agreement \"\(agreement.id)\" has no commitment: \(axis.title).",
            fr:
              "L’axe \(axis.number) de l’accord-cadre « \(agreement.id) » ne porte aucun engagement : \(axis.title)."
          ),
          about: agreement.key,
          remedy: agreement.status == .draft
            ? Text(
              en: "Record one: \"agreement commit \(agreement.id) --axis \(axis.number) …\".",
              fr:
                "Enregistrez-en un : « accord engagement \(agreement.id) --axe \(axis.number) … ».")
            : nil)
      }
    }
  }
}
