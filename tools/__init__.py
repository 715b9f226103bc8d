"""Programs that keep the checkout in order; never part of the package."""
