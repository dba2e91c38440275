"""What `./run bench writes` measures: one change of a row, with each way of writing down who changed what."""
