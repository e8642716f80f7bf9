package import AccordDocuments
import AccordJSON
import AccordWording

/// The code of plugins that the store calls, so that what it does wrong is named with its plugin.
extension CommandCatalogue {
  /// The document types of all plugins, each once, by collection. Those of plugins that are left
  /// out are among them: their rules hold as long as their documents are there.
  package var schemas: [Schema] {
    var byCollection: [String: Schema] = [:]
    for plugin in declared {
      for type in plugin.documents
      where byCollection[type.schema.collection] == nil
        && !disputed.contains(type.schema.collection)
      {
        byCollection[type.schema.collection] = CommandCatalogue.schema(of: type, named: plugin.name)
      }
    }
    return byCollection.values.sorted { $0.collection < $1.collection }
  }

  private static func schema<D: Document>(of type: D.Type, named plugin: String) -> Schema {
    let schema = D.schema.named(with: plugin) { document in
      guard let key = Slug(document["id"]?.string ?? "") else { return }
      _ = try DocumentDecoder.decode(
        D.self, from: document, key: DocumentKey(collection: D.schema.collection, slug: key))
    }
    return schema.reading(as: D.self)
  }
}

extension Schema {
  /// The same declaration, whose migrations and rules name their plugin when they fail.
  ///
  /// - Parameter read: reads a document of the newest form, to see whether that can be done.
  fileprivate func named(
    with plugin: String, read: @escaping @Sendable (JSON) throws -> Void
  ) -> Schema {
    with(
      migrations: namedMigrations(with: plugin, read: read),
      guards: guards.map { $0.named(with: plugin) })
  }

  private func namedMigrations(
    with plugin: String, read: @escaping @Sendable (JSON) throws -> Void
  ) -> [Migration] {
    let (collection, newest) = (collection, version)
    let named = migrations.map { migration in
      let part = PluginFault.Part.migration(collection: collection, version: migration.version)
      return Migration(to: migration.version) { document in
        // What fails half-way changes nothing.
        var migrated = document
        do {
          try migration.migrate(&migrated)
          if migration.version == newest { try read(migrated) }
        } catch {
          throw PluginFault(error, in: part, of: plugin)
        }
        document = migrated
      }
    }
    let missing = Set(2..<max(2, version + 1)).subtracting(migrations.map(\.version))
    return named
      + missing.map { version in
        Migration(to: version) { _ in
          throw PluginFault(
            Text(en: "it is missing.", fr: "elle manque."),
            in: .migration(collection: collection, version: version), of: plugin)
        }
      }
  }
}

extension Guard {
  fileprivate func named(with plugin: String) -> Guard {
    let rule = self
    return Guard(code, summary, over: types) { state, changed, today in
      do {
        return try RunningPluginCode.during(.rule(rule.code), of: plugin) {
          try rule.violations(state, changed, today)
        }
      } catch {
        // What the store has to say, such as a document that cannot be read, is no fault of the
        // rule; all else is: what a rule refuses it returns.
        throw error.isOfStore ? error : PluginFault(error, in: .rule(rule.code), of: plugin)
      }
    }
  }
}

extension CommandCatalogue.Entry {
  /// The command with its plugin, over work that takes long.
  var title: Text {
    Text(
      en: "\"\(command.words)\" (plugin \(plugin.name))",
      fr: "«\u{A0}\(command.words)\u{A0}» (module \(plugin.name))")
  }

  /// A sentence on where a run was stopped.
  var place: Text {
    Text(
      en: "It was in the command \"\(command.words)\" of the plugin \"\(plugin.name)\".",
      fr:
        "Elle en était à la commande «\u{A0}\(command.words)\u{A0}» du module «\u{A0}\(plugin.name)\u{A0}»."
    )
  }
}
