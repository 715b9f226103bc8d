"""What is measured, with the commands; never imported by the package."""
