"""The readers, one a form of file: each gives pieces of text with their places."""
