import AccordLanguage
import AccordWording

/// Pages that are put together from parts of all plugins.
extension Session {
  /// A part of a plugin that stands on a page: where, as faults name it, its heading, and what it
  /// shows.
  typealias PagePart = (
    order: Int, part: PluginFault.Part, title: Text, content: (Session) throws -> Output
  )

  /// The sections of a page, in their order; of the same place in the order of their plugins. One
  /// that fails or takes too long says so in its place.
  ///
  /// - Parameter kind: what the page is made of.
  func sections(
    of kind: DeclaredParts, _ parts: (any Plugin) -> [PagePart]
  ) throws -> [Output.Section] {
    let all = try plugins(for: kind).flatMap { plugin in
      parts(plugin).map { (part: $0, plugin: plugin.name) }
    }
    let ordered = all.enumerated().sorted {
      ($0.element.part.order, $0.offset) < ($1.element.part.order, $1.offset)
    }
    return try ordered.compactMap { _, shown in
      let part = shown.part
      let content: Output
      let outcome = try run(part.part, of: shown.plugin) {
        let content = try part.content(self)
        if let misfit = content.misfit {
          throw PluginFault(misfit, in: part.part, of: shown.plugin)
        }
        return content
      }
      switch outcome {
      case .result(let result): content = result
      // The others are shown all the same.
      case .leftOut(let fault): content = .message(fault.message)
      }
      return content == .none ? nil : Output.Section(part.title, content)
    }
  }
}
