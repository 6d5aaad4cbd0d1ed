"""Measurements that the product prints about itself: ``receiving-station bench …``."""
