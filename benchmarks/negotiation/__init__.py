"""The advisor in simulated talks, beside rivals, on families of bosses that it does not know, and its speed."""
