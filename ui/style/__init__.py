"""Tokens, style sheet and icons."""
