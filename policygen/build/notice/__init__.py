"""Turns an announcement into what readers get to see: banner, push, e-mail, in-app text, page of changes."""
