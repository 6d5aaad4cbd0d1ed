"""What is printed for the people of the bench: the command sheet and the badges."""
