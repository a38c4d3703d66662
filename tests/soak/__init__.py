"""Long runs (`make soak`)."""
