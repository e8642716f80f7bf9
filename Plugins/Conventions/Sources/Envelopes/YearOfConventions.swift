import AccordDocuments
import AccordOffice
import AccordPartnership
import AccordShell
import AccordWording

/// The conventions of the envelopes of a year, on the day of the session, for its report.
struct YearOfConventions {
  let year: Year
  let day: CalendarDate
  /// The lines of the envelopes.
  let rows: [EnvelopeRow]
  let conventions: [Convention]
  /// The framework agreements of the envelopes, in the order of their identities.
  let agreements: [FrameworkAgreement]
  /// The region that grants, where it is known.
  let region: String?

  init(_ year: Year, in session: Session) throws {
    self.year = year
    day = session.today
    let rows = try EnvelopeRow.all(in: session).filter { $0.envelope.year == year.number }
    let envelopes = Set(rows.map(\.envelope.id))
    self.rows = rows
    conventions = try session.all(Convention.self).filter { envelopes.contains($0.envelope.id) }
    agreements = try Set(rows.map(\.envelope.agreement.id)).sorted()
      .compactMap { try session.documents.document($0) }
    region = try agreements.lazy.flatMap(\.parties).compactMap {
      try session.documents.document($0.id)
    }.first { $0.kind == .region }?.name
  }

  private func sum(_ part: KeyPath<EnvelopeLine, Money>) -> Money {
    rows.map { $0.line[keyPath: part] }.total()
  }

  var voted: Money { sum(\.voted) }
  private var paid: Money { sum(\.paid) }
  private var left: Money { sum(\.leftToCommit) }

  /// Those that both sides have signed, whatever came of them.
  private var signed: [Convention] {
    conventions.filter { convention in
      switch convention.status(on: day) {
      case .signed, .inForce, .reported, .closed: true
      case .terminated: convention.steps.contains { $0.event == .sign && $0.date <= day }
      case .draft, .approved, .sent: false
      }
    }
  }

  private func engaged(_ conventions: [Convention]) -> Money {
    conventions.map { $0.engaged(on: day) }.total()
  }

  /// The steps of what was voted, in the words of `envelope show`; `nil` where they are no parts of it,
  /// as where more is committed than voted.
  var segments: [ReportDrawing.Segment]? {
    let parts = [
      ReportDrawing.Segment(Text(en: "Paid", fr: "Payé"), paid, .full),
      .init(
        Text(en: "Ordered, not paid yet", fr: "Mandaté, pas encore payé"), sum(\.ordered) - paid,
        .half),
      .init(Text(en: "Left to realise", fr: "Reste à réaliser"), sum(\.leftToRealise), .light),
      .init(Text(en: "Reserved", fr: "Réservé"), sum(\.reserved), .ring),
      .init(Text(en: "Left to commit", fr: "Reste à engager"), left, .dashed),
    ]
    guard parts.allSatisfy({ $0.amount >= .zero }), parts.map(\.amount).total() == voted,
      voted > .zero
    else { return nil }
    // Ordered and reserved say something only where there is some.
    return parts.enumerated().filter { [0, 2, 4].contains($0.offset) || $0.element.amount > .zero }
      .map(\.element)
  }

  private var ofTheEnvelope: Text {
    Text.plural(
      rows.count,
      Text(en: "of the envelope of \(year)", fr: "de l’enveloppe de \(year)"),
      Text(en: "of the envelopes of \(year)", fr: "des enveloppes de \(year)"))
  }

  /// What the envelope has come to: how much of it is signed, and how much paid.
  var finding: Text {
    let amount = engaged(signed)
    guard amount > .zero || paid > .zero else {
      return Text(
        en: "Nothing \(ofTheEnvelope) is signed yet", fr: "Rien \(ofTheEnvelope) n’est encore signé"
      )
    }
    let share = Shares.headline(amount, of: voted)
    guard paid > .zero else {
      return Text(
        en: "\(share) \(ofTheEnvelope) is committed and signed, nothing is paid yet",
        fr: "\(share) \(ofTheEnvelope) est engagée et signée, rien n’est encore payé")
    }
    let part = Shares.headline(paid, of: voted)
    return Text(
      en: "\(share) \(ofTheEnvelope) is committed and signed, \(part) paid",
      fr: "\(share) \(ofTheEnvelope) est engagée et signée, \(part) payée")
  }

  /// What stands at the head of the report: whose it is, a sentence, three figures.
  var head: [ReportPart] {
    let titles = [region.map { Text.same($0) }].compactMap(\.self) + agreements.map(\.title)
    let count = conventions.count
    return (titles.isEmpty ? [] : [.over(titles.joined(separator: " · "))]) + [
      .lead(shared), .lead(signing),
      .figure(
        KeyFigure(
          voted.inMillions, Text(en: "voted for \(year)", fr: "votés pour \(year)"),
          detail: Text.plural(
            count, Text(en: "\(count: count) convention", fr: "\(count: count) convention"),
            Text(en: "\(count: count) conventions", fr: "\(count: count) conventions")))),
      .figure(
        KeyFigure(
          engaged(signed).inMillions,
          Text(en: "committed and signed", fr: "engagés et signés"),
          detail: detail(of: engaged(signed), signed.count))),
      .figure(
        KeyFigure(
          paid.inMillions, Text(en: "paid", fr: "payés"), detail: detail(of: paid, nil))),
    ]
  }

  private func detail(of amount: Money, _ count: Int?) -> Text {
    guard amount > .zero else { return Text(en: "nothing yet", fr: "rien encore") }
    let share = Shares.headline(amount, of: voted)
    let part = Text(en: "\(share) of what is voted", fr: "\(share) du montant voté")
    guard let count else { return part }
    return part
      + Text.plural(
        count, Text(en: ", \(count: count) convention", fr: ", \(count: count) convention"),
        Text(en: ", \(count: count) conventions", fr: ", \(count: count) conventions"))
  }

  /// How much of what was voted the conventions take.
  private var shared: Text {
    let taken = voted - left
    guard !conventions.isEmpty else {
      return Text(
        en: "There is no convention of \(year) yet.",
        fr: "Il n’y a encore aucune convention de \(year).")
    }
    let who = Text.plural(
      conventions.count,
      Text(en: "The one convention of \(year)", fr: "La seule convention de \(year)"),
      Text(
        en: "The \(count: conventions.count) conventions of \(year)",
        fr: "Les \(count: conventions.count) conventions de \(year)"))
    let isOne = conventions.count == 1
    guard left != .zero else {
      return Text(
        en: "\(who) \(isOne ? "takes" : "take") all that was voted.",
        fr: "\(who) \(isOne ? "prend" : "répartissent") toute la somme votée.")
    }
    return Text(
      en:
        "\(who) \(isOne ? "commits" : "commit") \(taken.inMillions) of the \(voted.inMillions) voted, terminations and balances counted.",
      fr:
        "\(who) \(isOne ? "engage" : "engagent") \(taken.inMillions) des \(voted.inMillions) votés, résiliations et soldes déduits."
    )
  }

  /// How many are signed, and what the others come to.
  private var signing: Text {
    let (all, done) = (conventions.count, signed.count)
    let open = all - done
    guard all > 0 else { return .same("") }
    guard done > 0 else {
      return Text(
        en: "\(all == 1 ? "It is not" : "None of them is") signed yet.",
        fr: "\(all == 1 ? "Elle n’est pas encore signée" : "Aucune n’est encore signée").")
    }
    guard open > 0 else {
      return Text(
        en: "\(all == 1 ? "It is signed" : "All are signed").",
        fr: "\(all == 1 ? "Elle est signée" : "Toutes sont signées").")
    }
    let ids = Set(signed.map(\.id))
    let amount = conventions.filter { !ids.contains($0.id) }.map { $0.committed(on: day) }.total()
    return Text(
      en:
        "\(count: done) \(done == 1 ? "is" : "are") signed; \(count: open) \(open == 1 ? "is" : "are") not yet, for \(amount.inMillions).",
      fr:
        "\(count: done) \(done == 1 ? "est signée" : "sont signées") ; \(count: open) ne \(open == 1 ? "l’est" : "le sont") pas encore, pour \(amount.inMillions)."
    )
  }
}
