"""The house rules: imports, words, links, locks, the wheel and the two commands."""
