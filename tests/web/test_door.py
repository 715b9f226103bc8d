"""Nobody comes in but this machine's own reader, by the link, once."""

from collections.abc import Iterator

import pytest
from django.conf import settings
from django.test import Client

from homeground.store import MemoryShelf
from tests.web.conftest import HERE
from tests.web.page import Answered, Page, faults

POLICY = {
    "default-src 'none'",
    "style-src 'self'",
    "font-src 'self'",
    "img-src 'self' data:",
    "script-src 'self'",
    "connect-src 'self'",
    "form-action 'self'",
    "frame-ancestors 'none'",
    "base-uri 'none'",
}


def test_without_the_link_nothing_is_shown(stranger: Client, shelf: MemoryShelf) -> None:
    shelf.create("ada")
    for place in ("/", "/c/ada/", "/nowhere/", "/kept/", "/c/ada/papers/letter.pdf"):
        refused = stranger.get(place)
        assert refused.status_code == 401
        assert "ada" not in Page(refused).said


def test_a_wrong_link_opens_nothing(stranger: Client) -> None:
    assert stranger.get("/?token=guess").status_code == 403
    assert stranger.get("/?token=").status_code == 403
    assert stranger.get("/?token=ope%00n%ff").status_code == 403
    assert stranger.get("/").status_code == 401


def test_the_link_opens_once_and_leaves_the_address_bar(stranger: Client) -> None:
    opened = stranger.get("/?token=open")
    assert (opened.status_code, opened["Location"]) == (302, "/")
    assert (opened["Referrer-Policy"], opened["Cache-Control"]) == ("no-referrer", "no-store")
    assert stranger.get("/").status_code == 200
    other = Client(headers={"host": HERE})
    assert other.get("/?token=open").status_code == 403
    assert other.get("/").status_code == 401


def test_the_used_link_leads_its_own_browser_home(reader: Client) -> None:
    again = reader.get("/kept/?token=open")
    assert (again.status_code, again["Location"]) == (302, "/kept/")
    assert reader.get("/?token=guess").status_code == 403


def test_the_link_works_only_as_an_address(stranger: Client) -> None:
    assert stranger.post("/?token=open").status_code == 403
    assert stranger.get("/?token=open").status_code == 302


def test_the_cookie_is_strict_signed_and_of_this_port(stranger: Client) -> None:
    cookie = stranger.get("/?token=open").cookies["homeground-8100"]
    assert (cookie["httponly"], cookie["samesite"], cookie["max-age"], cookie["path"]) == (True, "Strict", "", "/")
    forged = Client(headers={"host": HERE})
    forged.cookies["homeground-8100"] = cookie.value[:-4] + "aaaa"
    assert forged.get("/").status_code == 401


@pytest.mark.parametrize("host", ["evil.example", "evil.example:8100", "homeground.local", "127.0.0.1.evil.example"])
def test_a_foreign_name_for_this_machine_is_refused(reader: Client, host: str) -> None:
    for place in ("/", "/static/homeground/homeground.css"):
        assert reader.get(place, headers={"host": host}).status_code == 400


@pytest.mark.parametrize("address", ["192.168.1.7", "10.0.0.1", "::ffff:192.168.1.7", ""])
def test_another_machine_is_refused(reader: Client, address: str) -> None:
    refused = reader.get("/", REMOTE_ADDR=address)
    assert refused.status_code == 403
    assert "Only this computer" in Page(refused).said


@pytest.mark.parametrize("site", ["cross-site", "same-site"])
def test_pages_of_other_sites_lead_nowhere_and_use_nothing_up(stranger: Client, site: str) -> None:
    assert stranger.get("/?token=open", headers={"sec-fetch-site": site}).status_code == 403
    assert stranger.get("/?token=open", headers={"sec-fetch-site": "none"}).status_code == 302
    assert stranger.get("/", headers={"sec-fetch-site": site}).status_code == 403
    assert stranger.get("/", headers={"sec-fetch-site": "same-origin"}).status_code == 200


def responses(reader: Client) -> Iterator[Answered]:
    """One of each kind: a page, a redirect, each refusal, a file of the program."""
    yield reader.get("/")
    yield reader.get("/nowhere/")
    yield reader.get("/", headers={"host": "evil.example"})
    yield reader.get("/", REMOTE_ADDR="10.0.0.1")
    yield reader.get("/?token=guess")
    yield reader.post("/theme/", {"theme": "dark"})
    packaged = reader.get("/static/homeground/homeground.css")
    packaged.close()
    yield packaged
    yield Client(headers={"host": HERE}).get("/")


def test_every_answer_carries_the_policy_and_the_headers(reader: Client) -> None:
    for response in responses(reader):
        told = response.headers
        assert set(told["Content-Security-Policy"].split("; ")) == POLICY
        assert told["X-Content-Type-Options"] == "nosniff"
        assert told["Referrer-Policy"] == "same-origin"
        assert told["Cross-Origin-Opener-Policy"] == "same-origin"
        assert told["Cross-Origin-Resource-Policy"] == "same-origin"
        assert "camera=()" in told["Permissions-Policy"]


def test_pages_stay_in_this_browser_and_may_be_gone_back_to(ada_reader: Client) -> None:
    for place in ("/", "/c/ada/", "/c/ada/person/", "/c/ada/tasks/"):
        assert ada_reader.get(place)["Cache-Control"] == "private, no-cache"


def test_a_form_without_its_mark_changes_nothing_and_gives_back_what_was_typed(shelf: MemoryShelf) -> None:
    strict = Client(enforce_csrf_checks=True, headers={"host": HERE})
    strict.get("/?token=open")
    refused = strict.post("/", {"whose": "mine", "account": "mine", "name": "my <own> words"})
    assert refused.status_code == 403
    assert "my <own> words" in Page(refused).said
    assert shelf.names() == ()
    sent = Page(strict.get("/")).filled("/") | {"whose": "mine", "account": "mine", "name": "ada"}
    assert strict.post("/", sent, headers={"origin": "http://evil.example"}).status_code == 403
    assert strict.post("/", sent, headers={"origin": f"http://{HERE}"}).status_code == 302
    assert shelf.names() == ("ada",)


def test_every_refusal_is_a_page_in_the_look_of_the_site(reader: Client) -> None:
    for response in responses(reader):
        if response.status_code >= 400:
            assert faults(response) == []
            assert Page(response).all("link", rel="stylesheet")


def test_the_secret_that_signs_is_long_and_made_at_the_start() -> None:
    assert len(settings.SECRET_KEY) >= 48
