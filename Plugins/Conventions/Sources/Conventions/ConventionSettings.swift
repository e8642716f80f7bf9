import AccordShell
import AccordWording

/// The days that an office sets for itself. The law asks for none of them.
enum ConventionSettings {
  static let voteMonth = Setting(
    "conventions.vote-month", fr: "conventions.mois-vote",
    Text(
      en: "the month by whose end drafts are voted, so that they are notified within their year",
      fr: "le mois avant la fin duquel les projets sont votés, pour être notifiés dans l’année"), 9)

  static let signMonth = Setting(
    "conventions.sign-month", fr: "conventions.mois-signature",
    Text(
      en: "the month of their year by whose end conventions are signed by all",
      fr: "le mois de leur année avant la fin duquel les conventions sont signées par tous"), 12)

  static let patience = Setting(
    "conventions.patience", fr: "conventions.patience",
    Text(
      en: "days after which what was voted and not sent, or sent and not signed, is in the agenda",
      fr:
        "jours au bout desquels ce qui est voté et non envoyé, ou envoyé et non signé, figure à l’agenda"
    ), 30)

  /// The last day of a month of a year; the month is kept within the twelve.
  static func lastDay(of month: Int, in year: Int) -> CalendarDate? {
    let month = min(max(month, 1), 12)
    return CalendarDate(
      year: year, month: month, day: CalendarDate.days(inMonth: month, of: year))
  }
}
