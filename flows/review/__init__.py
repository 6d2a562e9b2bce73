"""The review pages: static files beside the tables that show a run, each article, the disagreements and the names."""
