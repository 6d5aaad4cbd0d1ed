"""Widgets that render a view value and emit intents; no rules."""
