"""What each line is: alone, then by its site, its twins and its neighbours, then its role."""
