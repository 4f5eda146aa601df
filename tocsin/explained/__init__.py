"""An explanation shown: in a terminal, and as a page that stands alone."""
