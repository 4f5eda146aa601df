"""Words of English as tables: lists, forms of verbs, spellings; nothing here knows what a sentence tells."""
