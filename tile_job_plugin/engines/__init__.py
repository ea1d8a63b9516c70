"""Who supplies helpers on other computers. An engine is given a command line and a number, and knows no job."""
