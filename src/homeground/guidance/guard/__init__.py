"""The guards against known mistakes: each a small function with its reason, its source and its remedy."""
