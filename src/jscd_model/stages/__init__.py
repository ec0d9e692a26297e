"""The decisions, one question each: plain functions from a page and earlier findings to new findings."""
