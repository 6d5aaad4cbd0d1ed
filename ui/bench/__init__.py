"""The bench measured: a scripted operator through the real window, timed from event to painted."""
