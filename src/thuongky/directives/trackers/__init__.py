"""What a sheet's rows become among the records: whom they name, what is new, what a later sheet changes, what it may not."""
