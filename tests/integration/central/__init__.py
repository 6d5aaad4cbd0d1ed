"""The central as a real process, asked over real HTTP."""
