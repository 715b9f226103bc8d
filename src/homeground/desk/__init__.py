"""What a person can do: one function an act, over the `CaseFile` that a store fills."""
