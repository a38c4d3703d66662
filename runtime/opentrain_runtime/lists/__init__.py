"""Lists: pages of items, polling, following a feed."""
