// What plugins write documents with: whoever imports the store has the JSON of its documents.
@_exported public import AccordJSON
