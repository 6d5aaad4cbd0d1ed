"""Tests with real files, real servers, real processes."""
