"""The promises of the store: one suite for every kind of shelf, then what the disk adds."""
