"""One emitter for each kind of output; each gives the files it makes, by path below the output folder."""
