import AccordPartnership
import AccordShell
import AccordWording

/// Each row's share of a column's total, which add up to 100,00 %.
enum ShareStage {
  static let stage = PipelineStage(
    "share", fr: "part",
    Text(
      en: "add the share of each row in the total of a column",
      fr: "ajouter la part de chaque ligne dans le total d’une colonne"),
    of: [.amount, .integer], adding: Column("share", fr: "part", .rate)
  ) { values in
    let weights = values.map { value in
      switch value {
      case .amount(let amount): amount.cents
      case .integer(let number): number
      default: 0
      }
    }
    guard let shares = Apportionment.shares(of: weights) else {
      return values.map { _ in .missing }
    }
    return zip(values, shares).map { value, share in value == .missing ? .missing : .rate(share) }
  }
}
