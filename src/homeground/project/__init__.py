"""The local web app put together: Django's settings, who may come in, and the server that runs it."""
