"""What the codes on a label say."""
