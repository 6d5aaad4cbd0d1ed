"""Parts made for tests."""
