import Testing

@testable import AccordDocuments
@testable import AccordJSON

/// Containers that are lent again still belong to one object each, as long as somebody has them.
@Suite struct LentContainerTests {
  private func read<Value: Codable & Hashable & Sendable>(
    _ json: String, _ type: Value.Type
  ) throws -> Value {
    try Array(#"{"id":"box","value":\#(json)}"#.utf8).withUnsafeBytes { buffer in
      try TapeMemory.with(buffer) { try Box<Value>(from: DirectDecoder(value: $0)) }.value
    }
  }

  enum Names: String, CodingKey { case a }

  /// Reads so often that containers are lent and lists are read as such.
  private func often(_ read: () throws -> Void) throws {
    for _ in 0...max(ContainerPool.patience, DirectKinds.patience) { try read() }
  }

  @Test func `the library still lays a keyed container out as one reference`() throws {
    try Array(#"{"a":1}"#.utf8).withUnsafeBytes { buffer in
      try TapeMemory.with(buffer) { object in
        #expect(
          PooledContainer.make(for: object, Names.self) != nil,
          "Decoding is right without it and a quarter slower: see `PooledContainer`.")
      }
    }
  }

  @Test func `a container is free when nobody has it`() throws {
    try Array(#"{"a":1}"#.utf8).withUnsafeBytes { buffer in
      try TapeMemory.with(buffer) { object in
        let lent = try #require(PooledContainer.make(for: object, Names.self))
        let typed = try #require(lent as? TypedContainer<KeyedDecodingContainer<Names>>)
        #expect(lent.isFree)
        try look(at: typed)
        #expect(lent.isFree)
      }
    }
  }

  /// Has a container until it returns.
  private func look(at lent: TypedContainer<KeyedDecodingContainer<Names>>) throws {
    let container = lent.lend()
    #expect(!lent.isFree)
    #expect(try container.decode(Int.self, forKey: .a) == 1)
  }

  struct Tree: Codable, Hashable {
    var name: String
    var parts: [Tree]
    var only: [String: Tree]
    var last: String
  }

  @Test func `a type may lie within itself`() throws {
    let leaf = Tree(name: "leaf", parts: [], only: [:], last: "f")
    let branch = Tree(name: "branch", parts: [leaf, leaf], only: ["x": leaf], last: "h")
    let tree = Tree(name: "tree", parts: [branch, leaf, branch], only: ["y": branch], last: "e")
    let bytes = try DocumentEncoder.encode(Box([tree, leaf])).bytes
    let text = try #require(String(validating: bytes, as: UTF8.self))
    let value = String(text.dropFirst(#"{"id":"box","value":"#.count).dropLast())
    try often {
      let trees = try read(value, [Tree].self)
      #expect(trees == [tree, leaf])
    }
  }

  /// Takes the containers of all elements before it reads any.
  struct Backwards: Codable, Hashable {
    let numbers: [Int]

    init(from decoder: any Decoder) throws {
      var list = try decoder.unkeyedContainer()
      var containers: [KeyedDecodingContainer<Names>] = []
      while !list.isAtEnd { containers.append(try list.nestedContainer(keyedBy: Names.self)) }
      numbers = try containers.reversed().map { try $0.decode(Int.self, forKey: .a) }
    }
  }

  @Test func `containers of one type may be held side by side`() throws {
    let json = #"[{"a":1},{"a":2},{"a":3}]"#
    try often {
      let numbers = try read(json, Backwards.self).numbers
      #expect(numbers == [3, 2, 1])
    }
  }

  /// Reads its member, and keeps the container.
  final class Keeper: Codable, Hashable, Sendable {
    let number: Int
    nonisolated(unsafe) let members: KeyedDecodingContainer<Names>

    init(from decoder: any Decoder) throws {
      members = try decoder.container(keyedBy: Names.self)
      number = try members.decode(Int.self, forKey: .a)
    }

    func encode(to encoder: any Encoder) throws {}

    static func == (left: Keeper, right: Keeper) -> Bool { left === right }

    func hash(into hasher: inout Hasher) {}
  }

  @Test func `a container that is kept is lent to nobody`() throws {
    try often { _ = try read(#"[{"a":0}]"#, [Keeper].self) }
    var kept: [Keeper] = []
    for number in 0..<20 {
      let keepers = try read(#"[{"a":\#(number)},{"a":-1}]"#, [Keeper].self)
      #expect(keepers.map(\.number) == [number, -1])
      kept += keepers
      for keeper in kept {
        #expect(throws: TapeValue.Outlived.self) {
          try keeper.members.decode(Int.self, forKey: .a)
        }
      }
      if number == 10 { kept = [] }
    }
  }

  /// Has a type of keys of its own for each `Other`.
  struct Phantom<Other>: Codable, Hashable, Sendable {
    var a: Int
    var b = 0
  }

  @Test func `there may be more types than containers are kept for`() throws {
    func check<Other>(_ type: Other.Type, _ depth: Int) throws {
      for number in 0...ContainerPool.patience / 2 {
        let value = try read(
          #"[{"a":\#(number),"b":\#(depth)},{"b":1,"a":2}]"#, [Phantom<Other>].self)
        #expect(value == [Phantom(a: number, b: depth), Phantom(a: 2, b: 1)])
      }
      if depth > 0 { try check(Phantom<Other>.self, depth - 1) }
    }
    try check(Int.self, 150)
  }

  @Test(arguments: [0, 1, 2, 1023, 1024, 1025, 3000])
  func `lists of every length come back`(count: Int) throws {
    let members = (0..<count).map { #"{"a":\#($0),"b":0}"# }
    let json = "[" + members.joined(separator: ",") + "]"
    #expect(try read(json, [Phantom<Void>].self).map(\.a) == Array(0..<count))
    try often {
      let phantoms = try read(#"[{"a":5,"b":0}]"#, [Phantom<Void>].self)
      #expect(phantoms == [Phantom(a: 5)])
      let texts = try read(#"["x","y"]"#, [String].self)
      #expect(texts == ["x", "y"])
    }
    #expect(try read(json, [Phantom<Void>].self).map(\.a) == Array(0..<count))
    let texts = "[" + (0..<count).map { "\"\($0)\"" }.joined(separator: ",") + "]"
    #expect(try read(texts, [String].self) == (0..<count).map(String.init))
  }

  @Test func `a list is given up at its first element that is none`() {
    for _ in 0...DirectKinds.patience {
      #expect(throws: (any Error).self) { try read(#"["x","y",3]"#, [String].self) }
      #expect(throws: (any Error).self) { try read(#"[["x"],["y",null]]"#, [[String]].self) }
      #expect(throws: (any Error).self) { try read(#"{"a":1}"#, [Int].self) }
    }
  }
}
