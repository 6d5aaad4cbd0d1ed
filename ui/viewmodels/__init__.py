"""Main-thread objects that turn a session snapshot into one frozen view value."""
