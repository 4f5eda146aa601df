"""Who stands in a sentence, with how many: armed, unarmed, states; and what each number does."""
