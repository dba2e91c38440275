"""The pages of organs, people and mandates."""
