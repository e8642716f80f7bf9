/// The first hour with Accord, in both languages: a text in Markdown whose sessions the tests replay.
public enum Guide {
  /// The text in English.
  public static var english: [UInt8] { PackageResources.guide_en_md }

  /// The text in French.
  public static var french: [UInt8] { PackageResources.guide_fr_md }
}
