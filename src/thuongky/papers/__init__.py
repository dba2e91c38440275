"""What is written: papers taken in, what was read in them, and what people decided of it."""
