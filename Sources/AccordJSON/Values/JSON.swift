/// A JSON value. Objects keep the order of their members; numbers are whole numbers, or kept as
/// they were written.
public enum JSON: Sendable, Hashable {
  /// No value.
  case null
  /// True or false.
  case bool(Bool)
  /// A whole number of the machine’s size.
  case integer(Int)
  /// A number that is not a whole number of the machine's size, as it was written.
  case number(String)
  /// A text, without its escapes.
  case string(String)
  /// Values in their order.
  case array([JSON])
  /// Members in their order.
  case object([Member])

  /// One member of an object.
  public struct Member: Sendable, Hashable {
    /// The name.
    public var name: String
    /// The value.
    public var value: JSON

    /// A member.
    public init(_ name: String, _ value: JSON) {
      self.name = name
      self.value = value
    }
  }

  /// The value of the member `name`, or `nil` when this is no object or has no such member.
  ///
  /// Setting it puts the member at the end when there is none, and `nil` removes it. Where this
  /// is no object, setting does nothing.
  public subscript(name: String) -> JSON? {
    get {
      guard case .object(let members) = self else { return nil }
      return members.first { $0.name == name }?.value
    }
    set {
      guard case .object(var members) = self else { return }
      let index = members.firstIndex { $0.name == name }
      switch (index, newValue) {
      case (let index?, let value?): members[index].value = value
      case (let index?, nil): members.remove(at: index)
      case (nil, let value?): members.append(Member(name, value))
      case (nil, nil): return
      }
      self = .object(members)
    }
  }
}
