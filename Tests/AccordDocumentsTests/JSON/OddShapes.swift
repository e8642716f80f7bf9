import AccordDocuments
import AccordWording

/// A document that holds one value of any type.
struct Box<Value: Codable & Hashable & Sendable>: Document {
  static var schema: Schema { Schema("boxes", Text(en: "box", fr: "boîte")) }

  let id: ID<Box<Value>>
  var value: Value

  init(_ value: Value) {
    id = slug("box")
    self.value = value
  }

  var label: String { id.name }
}

/// Types that encode themselves in ways that synthesis never does.
enum Odd {
  enum Keys: String, CodingKey { case first, second, third }

  /// Fills two containers by turns.
  struct Interleaved: Codable, Hashable {
    var numbers = [1, 2]

    func encode(to encoder: any Encoder) throws {
      var outer = encoder.container(keyedBy: Keys.self)
      var inner = outer.nestedUnkeyedContainer(forKey: .first)
      try inner.encode(numbers[0])
      try outer.encode("between", forKey: .second)
      try inner.encode(numbers[1])
    }

    init() {}

    init(from decoder: any Decoder) throws {
      let outer = try decoder.container(keyedBy: Keys.self)
      var inner = try outer.nestedUnkeyedContainer(forKey: .first)
      _ = try outer.decode(String.self, forKey: .second)
      numbers = [try inner.decode(Int.self), try inner.decode(Int.self)]
    }
  }

  /// Sets a member twice.
  struct Twice: Codable, Hashable {
    var text = "last"

    init() {}

    func encode(to encoder: any Encoder) throws {
      var container = encoder.container(keyedBy: Keys.self)
      try container.encode("first", forKey: .first)
      try container.encode(2, forKey: .second)
      try container.encode(text, forKey: .first)
    }

    init(from decoder: any Decoder) throws {
      text = try decoder.container(keyedBy: Keys.self).decode(String.self, forKey: .first)
    }
  }

  /// Opens the same object twice, as a class and its superclass do.
  struct Shared: Codable, Hashable {
    func encode(to encoder: any Encoder) throws {
      var first = encoder.container(keyedBy: Keys.self)
      try first.encode(1, forKey: .first)
      var second = encoder.container(keyedBy: Keys.self)
      try second.encodeNil(forKey: .second)
      try first.encode(3.5, forKey: .third)
    }

    init() {}

    init(from decoder: any Decoder) throws {
      let container = try decoder.container(keyedBy: Keys.self)
      _ = try container.decodeNil(forKey: .second)
      _ = try container.decode(Double.self, forKey: .third)
    }
  }

  /// Uses super encoders, keyed and not.
  struct Super: Codable, Hashable {
    var text = "above"

    func encode(to encoder: any Encoder) throws {
      var container = encoder.container(keyedBy: Keys.self)
      try text.encode(to: container.superEncoder())
      var list = container.nestedUnkeyedContainer(forKey: .first)
      try text.encode(to: list.superEncoder())
      try 7.encode(to: container.superEncoder(forKey: .second))
    }

    init() {}

    init(from decoder: any Decoder) throws {
      let container = try decoder.container(keyedBy: Keys.self)
      text = try String(from: container.superDecoder())
      var list = try container.nestedUnkeyedContainer(forKey: .first)
      _ = try String(from: list.superDecoder())
      _ = try Int(from: container.superDecoder(forKey: .second))
    }
  }

  /// Goes on after a member that could not be encoded.
  struct Forgiving: Codable, Hashable {
    func encode(to encoder: any Encoder) throws {
      var container = encoder.container(keyedBy: Keys.self)
      try? container.encode([Double.infinity], forKey: .first)
      try container.encode("kept", forKey: .second)
    }

    init() {}

    init(from decoder: any Decoder) throws {}
  }

  /// Nests objects and arrays by hand, in order, and names its references.
  struct Nested: Codable, Hashable {
    var author: Reference<Author> = slug("a").reference

    func encode(to encoder: any Encoder) throws {
      var container = encoder.container(keyedBy: Keys.self)
      var inner = container.nestedContainer(keyedBy: Keys.self, forKey: .first)
      var list = inner.nestedUnkeyedContainer(forKey: .second)
      var deep = list.nestedContainer(keyedBy: Keys.self)
      try deep.encode(author, forKey: .third)
      var lists = list.nestedUnkeyedContainer()
      try lists.encodeNil()
      try lists.encode(author)
      try container.encode(author, forKey: .second)
    }

    init() {}

    init(from decoder: any Decoder) throws {
      let container = try decoder.container(keyedBy: Keys.self)
      let inner = try container.nestedContainer(keyedBy: Keys.self, forKey: .first)
      var list = try inner.nestedUnkeyedContainer(forKey: .second)
      let deep = try list.nestedContainer(keyedBy: Keys.self)
      author = try deep.decode(Reference<Author>.self, forKey: .third)
      var lists = try list.nestedUnkeyedContainer()
      guard try lists.decodeNil(), !lists.isAtEnd, lists.count == 2, lists.currentIndex == 1 else {
        throw DecodingError.dataCorruptedError(in: lists, debugDescription: "")
      }
      _ = try lists.decode(Reference<Author>.self)
    }
  }

  /// Encodes nothing at all.
  struct Nothing: Codable, Hashable {
    func encode(to encoder: any Encoder) throws {}
    init() {}
    init(from decoder: any Decoder) throws {}
  }

  enum Shape: Codable, Hashable {
    case circle(radius: Int, Nothing2)
    case none
    struct Nothing2: Codable, Hashable {}
  }

  enum Number: Int, Codable { case one = 1, two }

  struct Limits: Codable, Hashable {
    var values: [Int] = [.min, .max, 0, -1, 10, 99, 100, 999_999_999_999_999_999]
    var small: [Int8] = [.min, .max]
    var large: [UInt64] = [.min, .max]
    var reals: [Double] = [0.1, -0.0, 5, 1e300, .leastNonzeroMagnitude, .greatestFiniteMagnitude]
    var short: [Float] = [0.1, 16_777_216]
    var flags = [true, false]
    var single: Float = 0.3
    var flag: Bool? = false
  }

  struct Texts: Codable, Hashable {
    var values = [
      "", "\"", "\\", "\n\r\t\u{0}\u{1F}\u{7F}", "é", "«\u{A0}à\u{A0}»", "👩‍👩‍👧 12345678", "12345678\"",
      "1234567\\12345678", "e\u{301}", "\u{2028}", String(repeating: "long é ", count: 600),
    ]
    var names = ["é": 1, "a \"b\"": 2, "": 3, "plain": 4]
    var numbers = [3: "three"]
  }
}
