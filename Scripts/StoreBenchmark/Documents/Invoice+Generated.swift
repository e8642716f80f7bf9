extension Invoice {
  /// How many customers there are.
  static let customers = 1000

  /// The customer with that number.
  static func customer(_ number: Int) -> String { "customer-" + digits(number % customers, 4) }

  /// An invoice made up from its number and revision alone: always the same.
  init(_ number: Int, revision: Int = 1) {
    var random = Generator(seed: UInt64(number) &* 31 &+ UInt64(revision))
    // What the indexes hold does not change with the revision.
    var fixed = Generator(seed: UInt64(number))
    id = Key.id(number)
    customer = Invoice.customer(fixed.below(Invoice.customers))
    let year = 2020 + fixed.below(6)
    let month = Invoice.digits(1 + fixed.below(12), 2)
    let day = Invoice.digits(1 + fixed.below(28), 2)
    date = "\(year)-\(month)-\(day)"
    due = "\(year + 1)-\(month)-\(day)"
    status = random.one(of: ["draft", "sent", "due", "paid"])
    currency = "EUR"
    title = random.one(of: Invoice.titles)
    address = Address(
      street: String(1 + random.below(200)) + " " + random.one(of: Invoice.streets),
      postcode: Invoice.digits(14000 + random.below(900), 5), city: random.one(of: Invoice.cities))
    lines = [
      Line(
        label: random.one(of: Invoice.goods), quantity: 1 + random.below(9),
        price: 100 + random.below(50_000)),
      Line(
        label: random.one(of: Invoice.goods), quantity: 1 + random.below(9),
        price: 100 + random.below(50_000)),
    ]
    amount = lines[0].quantity * lines[0].price + lines[1].quantity * lines[1].price
    note = random.one(of: Invoice.notes)
  }

  private static let titles = [
    "Office furniture", "Travel of the participants", "Rooms for the spring workshop",
    "Printed guides, second delivery",
  ]
  private static let streets = [
    "rue de la République", "avenue du Six-Juin", "place Saint-Sauveur", "quai de Juillet",
  ]
  private static let cities = ["Caen", "Rouen", "Évreux", "Saint-Lô", "Alençon", "Le Havre"]
  private static let goods = [
    "desk", "chair", "train ticket", "guide A4", "room, half a day", "projector, hired",
  ]
  private static let notes = [
    "Paid by transfer within thirty days of reception.",
    "To be settled with the second instalment of the year.",
    "The delivery note is joined; ask the secretariat for the original.",
  ]

  private static func digits(_ number: Int, _ count: Int) -> String {
    let text = String(number)
    return String(repeating: "0", count: max(0, count - text.utf8.count)) + text
  }
}

/// Numbers that look random and are the same in every run (SplitMix64).
struct Generator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// A number from 0 to `bound` - 1.
  mutating func below(_ bound: Int) -> Int { Int(next() % UInt64(bound)) }

  mutating func one<Element>(of elements: [Element]) -> Element { elements[below(elements.count)] }
}
