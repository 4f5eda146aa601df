"""What is told in the words of war and is none: sport, courts, police, drills, crowds, thoughts."""
