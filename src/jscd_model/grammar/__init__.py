"""Small local shapes of policy English; they know no document."""
