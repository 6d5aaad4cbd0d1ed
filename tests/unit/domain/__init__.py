"""The pure domain: no Qt, no disk, no clock."""
