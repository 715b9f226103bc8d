"""What a formal letter lacks stands on its page before what any letter could still say."""

from django.test import Client

from tests.web.page import Page

LETTER = "/c/ada/papers/letter/"


def test_a_letter_that_lacks_what_the_law_wants_is_never_called_fit_to_hand_in(ada_reader: Client) -> None:
    assert "may not count as a request" not in Page(ada_reader.get(LETTER)).said
    rights = Page(ada_reader.get("/c/ada/rights/")).filled("/c/ada/rights/")
    ada_reader.post("/c/ada/rights/", rights | {"way": "law", "asked_before": "", "earlier_requests": "", "earlier_open": ""})
    said = Page(ada_reader.get(LETTER)).said
    assert "The law wants this in your request" in said
    assert "As it stands, it may not count as a request under the law." in said
    assert "It can be handed in as it stands." not in said
