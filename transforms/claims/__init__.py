"""Claims: figures and statements tied to who stands behind them."""

from transforms.claims.tie import tie

__all__ = ["tie"]
