"""Emitters, one for each kind of output. Each yields paths below the output folder, with their content."""
