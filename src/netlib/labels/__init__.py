"""Judgements about a person or a text, each with its confidence and its evidence."""
