"""Jobs, trainers, proposals, interviews and conversations."""
