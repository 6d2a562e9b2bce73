"""The tables in the formats of others: CSV, Excel, SQLite and ClaimReview."""
