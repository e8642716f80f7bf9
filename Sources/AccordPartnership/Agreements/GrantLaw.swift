public import AccordWording

/// What the law says of grants, each with its source. What an office or a call decides is no constant:
/// it is a setting, or data in the workspace.
public enum GrantLaw {
  /// The yearly amount above which a grant to a private body needs a written convention: 23 000 €
  /// (loi 2000-321, art. 10; décret 2001-495, art. 1; « dépasse » means strictly above), what is given
  /// in cash and in kind together.
  public static let writtenConventionThreshold = Money.euros(23_000)

  /// From when a convention says six things and not four (loi 2000-321, art. 10, as changed by loi
  /// 2021-875, art. 2).
  public static let sixContentsSince = CalendarDate(year: 2021, month: 7, day: 3)

  /// The days within which a grant is paid after its notification, or after the event that the
  /// convention names (loi 2000-321, art. 10, as changed by loi 2021-875, art. 2). The thirty days of
  /// public contracts are not those of grants.
  public static let paymentDelay = 60

  /// The months after the end of the year within which the financial report comes (loi 2000-321, art.
  /// 10).
  public static let reportMonths = 6

  /// From when the data of conventions are published (décret 2017-779).
  public static let openDataSince = CalendarDate(year: 2017, month: 8, day: 1)
  /// The months after the signature within which they are published (décret 2017-779).
  public static let openDataMonths = 3

  /// From when associations and foundations commit themselves to the principles of the Republic with
  /// their request (loi 2000-321, art. 10-1; décret 2021-1947).
  public static let republicanCommitmentSince = CalendarDate(year: 2022, month: 1, day: 2)
}
