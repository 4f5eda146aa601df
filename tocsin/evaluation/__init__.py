"""How well Tocsin reads: gold cases from files, readings beside them, figures. Nothing here runs in production."""
