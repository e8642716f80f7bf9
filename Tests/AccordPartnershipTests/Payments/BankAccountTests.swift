import AccordDocuments
import AccordPartnership
import AccordWording
import Testing

@Suite struct `A bank account` {
  static func account(enteredBy: String? = nil, author: String? = "auteur-a") throws -> BankAccount
  {
    BankAccount(
      id: ID("compte")!, organisation: AgreementSample.locales[0].reference,
      iban: try IBAN(reading: "FR7630006000011234567890189"), holder: "Structure fictive",
      from: onDay("2024-01-01"), enteredBy: enteredBy.map { ID($0)!.reference }, author: author)
  }

  @Test func `is not confirmed by whoever entered it`() throws {
    let entered = try Self.account(enteredBy: "agente")
    #expect(
      codeOfFault {
        _ = try entered.applying(
          .confirm, on: onDay("2024-01-02"), person: ID("agente")!.reference, author: "auteur-b")
      } == "accounts.same-person")
    let other = try entered.applying(
      .confirm, on: onDay("2024-01-02"), person: ID("chef")!.reference, author: "auteur-b")
    #expect(other.status == .confirmed && !other.hasOneAuthor)
  }

  @Test func `is not confirmed by the same author where nobody is named`() throws {
    let entered = try Self.account()
    #expect(
      codeOfFault {
        _ = try entered.applying(.confirm, on: onDay("2024-01-02"), author: "auteur-a")
      }
        == "accounts.same-person")
    let other = try entered.applying(.confirm, on: onDay("2024-01-02"), author: "auteur-b")
    #expect(!other.hasOneAuthor)
  }

  @Test func `that one author enters and confirms for two persons is told`() throws {
    let account = try Self.account(enteredBy: "agente").applying(
      .confirm, on: onDay("2024-01-02"), person: ID("chef")!.reference, author: "auteur-a")
    #expect(account.hasOneAuthor)
  }

  @Test func `is used between its days, while it is confirmed`() throws {
    var account = try Self.account()
    #expect(!account.isUsable(on: onDay("2024-01-02")))
    account = try account.applying(.confirm, on: onDay("2024-01-02"), author: "auteur-b")
    account.until = onDay("2024-06-30")
    for (day, isUsable) in [
      ("2024-01-01", false), ("2024-01-02", true), ("2024-06-30", true), ("2024-07-01", false),
    ] { #expect(account.isUsable(on: onDay(day)) == isUsable, "\(day)") }
    let closed = try account.applying(.close, on: onDay("2024-03-01"))
    #expect(closed.isUsable(on: onDay("2024-02-29")))
    #expect(!closed.isUsable(on: onDay("2024-03-01")))
  }

  @Test func `has a holder and days in order, and is named by its last characters`() throws {
    var account = try Self.account()
    #expect(!account.label.contains("3000600001") && account.label.hasSuffix("0189"))
    account.holder = " "
    #expect(codeOfFault { try account.validate() } == "accounts.holder")
    account.holder = "Structure fictive"
    account.until = onDay("2023-12-31")
    #expect(codeOfFault { try account.validate() } == "accounts.days")
  }
}
