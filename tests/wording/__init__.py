"""What the wording room promises."""
