"""Types of the declarations in generated code: a product and its commands."""
