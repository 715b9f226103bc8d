"""A writer is killed at random moments of random work; what was acknowledged must be there, whole."""
