"""The Windows packages, built on Linux."""
