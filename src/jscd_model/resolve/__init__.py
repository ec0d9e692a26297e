"""Many accounts, one event: which facts of different records are one thing, and where the records differ."""
