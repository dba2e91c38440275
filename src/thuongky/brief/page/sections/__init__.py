"""The page's sections, one a module, each a function from the view to markup."""
