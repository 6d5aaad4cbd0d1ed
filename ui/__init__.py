"""The window on the bench. It may import receiving_station; never the reverse."""
