"""Import of OpenAPI documents: a manifest made from a document, and its comparison with a newer one."""
