"""Who acts and who is attacked: which actors are one, of one army, or against each other."""
