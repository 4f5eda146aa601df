"""The one place where the parts meet: settings to running roles, a module a role. Nothing is decided here."""
