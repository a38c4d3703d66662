"""From an answer and its view to text for people."""
