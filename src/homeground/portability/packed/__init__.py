"""The working week, packed exactly: how few office days the work needs, why no fewer, one fair filling, what would free a day."""
