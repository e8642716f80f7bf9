import AccordPartnership
import AccordWording

/// The opening: who signed, when, where and before whom.
extension ReleaseComposer {
  var opening: [Release.Paragraph] {
    let signed = facts.signings.told
    let years = Text.each { $0.span(facts.years) }
    let signature = Text(
      en: "A partnership framework agreement for \(years) was signed \(signed).",
      fr: "Un accord-cadre de partenariat pour \(years) a été signé \(signed).")
    guard let ceremony = facts.ceremony else { return [Release.Paragraph(.body, signature)] }
    return [Release.Paragraph(.body, signature + .same(" ") + place(ceremony))]
  }

  /// Where it was, and who attended.
  private func place(_ ceremony: ReleaseFacts.CeremonyFacts) -> Text {
    let host = ceremony.host
    let held = Text(
      en: "The ceremony was held at \(host.the)",
      fr: "La cérémonie s’est tenue \(host.to)")
    guard !ceremony.witnesses.isEmpty else { return held + .same(".") }
    let witnesses = Text.each { language in
      language.clauses(ceremony.witnesses.map { $0.presented(at: host)[language] })
    }
    let attended = Language.french.plural(
      ceremony.witnesses.count, "Y assistait", "Y assistaient")
    return Text(
      en: "\(held). It was attended by \(witnesses).",
      fr: "\(held). \(attended) \(witnesses).")
  }
}
