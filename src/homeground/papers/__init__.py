"""A case as documents: a tree of nodes, no layout."""
