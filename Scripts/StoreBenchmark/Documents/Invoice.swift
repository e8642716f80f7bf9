import AccordDocuments
import AccordWording

/// The document that both sides keep: eleven fields with an object and a list, in about 400 bytes
/// of JSON.
struct Invoice: Document {
  static let schema = Schema(
    "invoices", Text(en: "invoice", fr: "facture"), .feminine, indexes: ["customer", "date"])

  struct Address: Codable, Hashable, Sendable {
    let street: String
    let postcode: String
    let city: String
  }

  struct Line: Codable, Hashable, Sendable {
    let label: String
    let quantity: Int
    let price: Int
  }

  let id: ID<Invoice>
  /// One of about a thousand; indexed.
  let customer: String
  let status: String
  /// One of about two thousand; indexed.
  let date: String
  let due: String
  /// In cents.
  let amount: Int
  let currency: String
  let title: String
  let address: Address
  let lines: [Line]
  let note: String

  var label: String { title }
}

extension Invoice {
  /// The document in JSON as the store writes it: without spaces, in the order of the fields.
  var bytes: [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(512)
    func put(_ text: String) { result.append(contentsOf: text.utf8) }
    put(#"{"id":""#)
    put(id.name)
    put(#"","customer":""#)
    put(customer)
    put(#"","status":""#)
    put(status)
    put(#"","date":""#)
    put(date)
    put(#"","due":""#)
    put(due)
    put(#"","amount":"#)
    put(String(amount))
    put(#","currency":""#)
    put(currency)
    put(#"","title":""#)
    put(title)
    put(#"","address":{"street":""#)
    put(address.street)
    put(#"","postcode":""#)
    put(address.postcode)
    put(#"","city":""#)
    put(address.city)
    put(#""},"lines":["#)
    for (number, line) in lines.enumerated() {
      put(number == 0 ? #"{"label":""# : #",{"label":""#)
      put(line.label)
      put(#"","quantity":"#)
      put(String(line.quantity))
      put(#","price":"#)
      put(String(line.price))
      put("}")
    }
    put(#"],"note":""#)
    put(note)
    put(#""}"#)
    return result
  }
}
