"""Files of the user: read to be sent, and written by a download."""
