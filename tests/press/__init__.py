"""What the press promises."""
