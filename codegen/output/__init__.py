"""Output folder of the generator, and atomic writes."""
