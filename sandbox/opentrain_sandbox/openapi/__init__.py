"""The OpenAPI document of the API, written by hand in ``resources`` and not derived from the code of the sandbox."""
