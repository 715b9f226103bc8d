"""The facts packaged beside this room: the concerns with their measures, and the controls with what they rest on."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from types import MappingProxyType

from homeground.concerns.common import Catalogue, CommonConcern, Measure
from homeground.concerns.control import Control, DataClass, Probe, Security, SiteRule, Source
from homeground.concerns.load import catalogue_of, security_of

CATALOGUE, SECURITY = "catalogue.toml", "security.toml"


@cache
def catalogue() -> Mapping[str, CommonConcern]:
    """The concerns that bosses commonly raise, by id."""
    return MappingProxyType({one.id: one for one in _catalogue().concerns})


@cache
def measures() -> Mapping[str, Measure]:
    """What can be counted in a trial to settle a concern, by id."""
    return MappingProxyType({one.id: one for one in _catalogue().measures})


@cache
def controls() -> Mapping[str, Control]:
    """What keeps data safe at home, by id."""
    return MappingProxyType({one.id: one for one in _security().controls})


@cache
def data_classes() -> Mapping[str, DataClass]:
    """The kinds of data, by id, the least strict first."""
    return MappingProxyType({one.id: one for one in _security().classes})


@cache
def sources() -> Mapping[str, Source]:
    """What the controls rest on, by id."""
    return MappingProxyType({one.id: one for one in _security().sources})


def site_rules() -> tuple[SiteRule, ...]:
    """The rules that name a place."""
    return _security().site_rules


def probes() -> tuple[Probe, ...]:
    """How a computer could be asked about a control; nothing here asks it."""
    return _security().probes


@cache
def _security() -> Security:
    return security_of(_text(SECURITY), SECURITY)


@cache
def _catalogue() -> Catalogue:
    return catalogue_of(_text(CATALOGUE), CATALOGUE, controls())


def _text(name: str) -> str:
    return files("homeground.concerns").joinpath(name).read_text(encoding="utf-8")
