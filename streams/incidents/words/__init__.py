"""What two texts say in forms that can be compared: names, figures, runs of words."""
