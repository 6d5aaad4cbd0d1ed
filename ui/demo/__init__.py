"""The demo: sample parcels on the bench, and an operator who needs no hands."""
