"""What fills the roles of an evoked frame: arguments, places, times, numbers, purposes."""
