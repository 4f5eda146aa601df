"""Trains the pipeline that reads the news: a spaCy project (project.yml). `make train` runs all of it."""
