import AccordPartnership
import AccordWording

/// Words a release on a signed convention.
struct ConventionWording: ReleaseWording {
  let facts: ConventionFacts

  var headline: Text {
    let amount = Text.each { $0.announced(facts.amount) }
    return Text(
      en: "\(facts.year) convention: \(amount) for \(facts.beneficiary.the)",
      fr: "Convention \(facts.year) : \(amount) pour \(facts.beneficiary.the)"
    ).typeset
  }

  var paragraphs: [Release.Paragraph] {
    [
      Release.Paragraph(.body, signature + .same(" ") + frame),
      Release.Paragraph(.body, money + succession), facts.contact.paragraph,
    ].typeset
  }

  private var signature: Text {
    let signed =
      facts.signings.isEmpty
      ? Text(
        en: "on \(facts.signed.full(in: .english))", fr: "\(facts.signed.full(in: .french))")
      : facts.signings.told
    return Text(
      en:
        "The funding convention of \(facts.year) between \(facts.region.the) and \(facts.signatory.the) was signed \(signed).",
      fr:
        "La convention de financement \(facts.year) entre \(facts.region.the) et \(facts.signatory.the) a été signée \(signed)."
    )
  }

  private var frame: Text {
    let title = Text.each { $0.quoted(facts.agreement[$0]) }
    return Text(
      en: "It is part of the framework agreement \(title).",
      fr: "Elle relève de l’accord-cadre \(title).")
  }

  /// Who has taken the place of the one that signed, or nothing.
  private var succession: Text {
    guard facts.beneficiary != facts.signatory else { return .same("") }
    return Text(
      en: " Its beneficiary is now \(facts.beneficiary.the).",
      fr: " Son bénéficiaire est désormais \(facts.beneficiary.the).")
  }

  private var money: Text {
    let amount = Text.each { $0.announced(facts.amount) }
    let object = Text.each { $0.quoted(facts.object[$0]) }
    let amended =
      facts.isAmended
      ? Text(en: ", amendments included", fr: ", avenants compris") : .same("")
    return Text(
      en:
        "\(facts.region.the.sentenceStart) devotes \(amount) to it for \(facts.year)\(amended). What it pays for: \(object).",
      fr:
        "\(facts.region.the.sentenceStart) y consacre \(amount) pour \(facts.year)\(amended). Objet de la convention : \(object)."
    )
  }
}
