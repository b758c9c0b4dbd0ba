"""Where the graph is kept: folders, files and servers, each written by one at a time."""
