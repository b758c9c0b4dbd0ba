"""Who says so: reports, quotations and how far each reaches."""
