import AccordPartnership
import AccordWording

/// The opening: who signed, when, where and before whom.
extension ReleaseComposer {
  var opening: [Release.Paragraph] {
    let signed = Text.each { language in
      language.clauses(facts.signings.map { day($0)[language] })
    }
    let years = Text.each { $0.span(facts.years) }
    let signature = Text(
      en: "A partnership framework agreement for \(years) was signed \(signed).",
      fr: "Un accord-cadre de partenariat pour \(years) a été signé \(signed).")
    guard let ceremony = facts.ceremony else { return [Release.Paragraph(.body, signature)] }
    return [Release.Paragraph(.body, signature + .same(" ") + place(ceremony))]
  }

  /// `on Monday 29 January 2024 by A, and by B`.
  private func day(_ signing: ReleaseFacts.Signing) -> Text {
    let signatories = Text.each { language in
      let by = language == .french ? "par " : "by "
      return language.clauses(signing.signatories.map { by + $0.presented()[language] })
    }
    let day = Text.each { signing.date.full(in: $0) }
    return Text(en: "on \(day) \(signatories)", fr: "\(day) \(signatories)")
  }

  /// Where it was, and who attended.
  private func place(_ ceremony: ReleaseFacts.CeremonyFacts) -> Text {
    let host = ceremony.host
    let held = Text(
      en: "The ceremony was held on the premises \(host.of)\(host.inItsCommune)",
      fr: "La cérémonie s’est tenue dans les locaux \(host.of)\(host.inItsCommune)")
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
