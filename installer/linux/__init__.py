"""The Debian package and its repository."""
