"""The shell: settings, addresses, base pages, what is the same on every page, the command line's server."""
