"""Align: pair the blocks and sentences of two documents; states facts and judges nothing."""
