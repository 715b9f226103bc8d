"""Homeground: make your case to work from home, agree terms that hold, and show that it works."""

__version__ = "0.1.0"
