"""What is shipped, and what tells a company's own tools about it."""
