"""Where cases are kept: on this machine's disk in one SQLite file, or in memory; and the library, in a file of its own."""

from homeground.store.folder import data_folder
from homeground.store.library import SqliteLibrary
from homeground.store.memory import MemoryShelf
from homeground.store.refusal import EntryExists, NoSuchEntry, StoreUnusable, Unkeepable
from homeground.store.sqlite import SqliteShelf

__all__ = ["EntryExists", "MemoryShelf", "NoSuchEntry", "SqliteLibrary", "SqliteShelf", "StoreUnusable", "Unkeepable", "data_folder"]
