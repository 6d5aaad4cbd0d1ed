"""Templates for locking settings, drawn from the settings model: ``python -m installer.policy``."""
