"""Pictures of a paper, as SVG with classes only."""
