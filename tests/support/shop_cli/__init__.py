"""Generated modules of the product in `tests.support.declared`, as far as unit tests import them."""
