"""The types that generated code fills: what one product and its commands are."""
