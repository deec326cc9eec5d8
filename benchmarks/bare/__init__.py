"""The smallest honest quiz on the same stack: the floor that ours is measured from.

It signs in, checks CSRF, reads and writes in a transaction and renders a template,
and does nothing that makes a quiz good.
"""
