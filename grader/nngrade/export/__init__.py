"""Gradebook entries as files that learning platforms read: pure functions from data and template bytes to bytes."""
