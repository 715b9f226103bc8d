"""A release of the O*NET database as somebody downloaded it: its tables found by their columns, and read row by row in the child."""
