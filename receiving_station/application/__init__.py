"""What the station does, told without saying how: use cases, ports, read models."""
