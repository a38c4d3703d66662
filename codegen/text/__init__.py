"""Text in the formats that emitters write: Python, roff, Markdown, JSON, phrases and tables."""
