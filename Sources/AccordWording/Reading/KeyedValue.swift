/// A value that is written as a key, `=` and what belongs to it: `ml-elbeuf=150000`.
public protocol KeyedValue: WrittenValue {
  /// What can stand before `=`, for what a command line offers there.
  static var keys: [any WrittenValue.Type] { get }
}

extension KeyedValue {
  /// What stands before the first `=` and after it; `nil` where there is none.
  public static func parts(of text: String) -> (key: String, value: String)? {
    guard let sign = text.firstIndex(of: "=") else { return nil }
    return (String(text[..<sign]), String(text[text.index(after: sign)...]))
  }
}
