"""Tests of the reference that the program writes."""
