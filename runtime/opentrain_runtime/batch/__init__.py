"""`--batch`: run a command once for each row of a file, in one process."""
