"""Turns a comparison into values and styled text; printing and colours belong to the command line."""
