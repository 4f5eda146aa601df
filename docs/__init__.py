"""What people read, and the programs that write the part of it that the code knows better."""
