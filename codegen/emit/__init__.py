"""Emitters, one for each kind of output. Each yields its files, by path below the output folder."""
