"""placeholder"""


def build(runs, *, run_id, out):
    return None
