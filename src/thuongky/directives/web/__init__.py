"""The pages of directives: the list and one of them, the triage, and how they are followed."""
