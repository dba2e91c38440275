"""Reading the table of directives that an office keeps in a spreadsheet. Pure: no database, no clock."""
