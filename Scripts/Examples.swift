/// The command files of the example partnership with the files that they read, as they stand beside
/// this one, compiled in: a program that is far from its repository can show them.
public enum Examples {
  /// The command files, in the order in which they are run.
  public static let scripts = ["normandie-2024.accord", "year-2024.accord", "call-2024.accord"]

  /// All files, by their path from the command files.
  public static var files: [String: [UInt8]] {
    [
      "normandie-2024.accord": PackageResources.normandie_2024_accord,
      "normandie-2024/missions-locales.csv": PackageResources.missions_locales_csv,
      "normandie-2024/points.csv": PackageResources.points_csv,
      "normandie-2024/activites-2023.csv": PackageResources.activites_2023_csv,
      "year-2024.accord": PackageResources.year_2024_accord,
      "year-2024.csv": PackageResources.year_2024_csv,
      "year-2024-figures.csv": PackageResources.year_2024_figures_csv,
      "year-2024-budgets.csv": PackageResources.year_2024_budgets_csv,
      "year-2024-activity.csv": PackageResources.year_2024_activity_csv,
      "call-2024.accord": PackageResources.call_2024_accord,
      "call-2024.csv": PackageResources.call_2024_csv,
      "call-2024-scores.csv": PackageResources.call_2024_scores_csv,
    ]
  }
}
