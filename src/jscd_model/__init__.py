"""Policy texts as typed records."""
