"""Job drafts: fields, readiness, and extraction from text and other formats."""
