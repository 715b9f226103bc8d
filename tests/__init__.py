"""The promises of Homeground, room by room."""
