"""The steps of decide's and deliver's database."""
