"""An article sentence by sentence: parsed, judged, and each made into drafts of events."""
