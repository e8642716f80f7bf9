import AccordWording

extension Text {
  /// The text as one word that people type: small letters, hyphens for spaces.
  var typeable: Text {
    .each { language in
      self[language].lowercased().split(separator: " ").joined(separator: "-")
    }
  }
}
