"""Reading of a document: its values, schemas, operations, extensions and texts."""
