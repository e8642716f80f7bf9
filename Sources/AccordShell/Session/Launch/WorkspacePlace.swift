import AccordWording

/// Where the workspace is: what `--workspace` says, otherwise `ACCORD_WORKSPACE`, otherwise the
/// folder `accord` of the person's data folder by the XDG Base Directory Specification
/// (`XDG_DATA_HOME`, otherwise `~/.local/share`).
struct WorkspacePlace: Hashable {
  let path: String

  /// `nil` when nothing says where.
  init?(option: String?, environment: [String: String], home: String?) {
    func named(_ name: String) -> String? {
      environment[name].flatMap { $0.isEmpty ? nil : $0 }
    }
    if let option, !option.isEmpty {
      path = option
    } else if let variable = named("ACCORD_WORKSPACE") {
      path = variable
    } else if let data = named("XDG_DATA_HOME"), data.hasPrefix("/") {
      // The specification says that a relative path there is to be ignored.
      path = data + "/accord"
    } else if let home, !home.isEmpty {
      path = home + "/.local/share/accord"
    } else {
      return nil
    }
  }
}
