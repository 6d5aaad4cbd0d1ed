"""Looking at pictures: numbers for what a person sees at a glance."""
