"""Measures how well and at what cost the station reads: ``receiving-station bench``."""
