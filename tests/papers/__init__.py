"""What the papers promise."""
