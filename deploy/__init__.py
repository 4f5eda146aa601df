"""What runs Tocsin: images, units, scraping, alerts and a dashboard."""
