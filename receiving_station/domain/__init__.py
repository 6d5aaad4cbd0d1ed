"""The words and the rules of returns receiving: pure, no I/O, no clock, no random."""
