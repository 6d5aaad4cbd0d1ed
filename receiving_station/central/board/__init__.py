"""The boards: what supervisors and brands see of the floor, counted as it happens."""
