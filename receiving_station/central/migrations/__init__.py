"""The central's schema, step by step; a released step is never edited."""
