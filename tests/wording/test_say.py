"""What the program says is whole, right in number and style, and never looks for slots in somebody's own words."""

from datetime import date, datetime, time
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from homeground.case.message import Fact, Message, Slot
from homeground.case.quantity import Days, Hours, Minutes, Money, Percent, Quantity, Share, Times, Weeks, WorkingDays
from homeground.wording import BadMessage, Part, UnknownLanguage, parts, say

_TEXT_STYLES = st.sampled_from(
    ["{it}", "{it:capital}", "{it:bare}", "{it:sentence}", "{it:trim}", "{it:bare:capital}", "So: {it}.", "{it} and {it}"]
)
_VALUES: st.SearchStrategy[Slot] = st.one_of(
    st.text(),
    st.integers(),
    st.decimals(allow_nan=False, allow_infinity=False, places=3, min_value=-(10**9), max_value=10**9),
    st.dates(),
    st.datetimes(),
    st.times(),
    st.lists(st.text(), max_size=4).map(tuple),
    st.builds(
        Money, st.decimals(places=2, min_value=-(10**9), max_value=10**9), st.sampled_from(["GBP", "EUR", "JPY", "KWD", "CHF", "ABC"])
    ),
    st.decimals(0, 7, places=2).map(Days),
    st.decimals(0, 1, places=4).map(Share),
)
_SLOTS = st.recursive(
    _VALUES | st.builds(Fact, _VALUES, st.lists(st.sampled_from(["terms.home_days", "person.employer"]), max_size=2).map(tuple)),
    lambda inner: st.builds(lambda text, it: Message(text, it=it), _TEXT_STYLES, inner),
    max_leaves=3,
)


@given(_TEXT_STYLES, st.text())
def test_somebodys_own_words_are_said_as_they_stand(text: str, words: str) -> None:
    said = say(Message(text, it=words))
    if ":" not in text:
        assert said == text.replace("{it}", words)


@given(_TEXT_STYLES, _SLOTS)
def test_the_parts_joined_are_what_is_said(text: str, slot: Slot) -> None:
    message = Message(text, it=slot)
    assert "".join(part.text for part in parts(message)) == say(message)


@given(_TEXT_STYLES, _SLOTS)
def test_saying_twice_says_the_same_and_only_plain_spaces_are_added(text: str, slot: Slot) -> None:
    message = Message(text, it=slot)
    assert say(message) == say(message)
    if "\N{NO-BREAK SPACE}" not in str(slot) and "\\xa0" not in repr(slot):
        assert "\N{NO-BREAK SPACE}" not in say(message)


@pytest.mark.parametrize(
    ("unit", "one", "other"),
    [
        (Hours, "hour", "hours"),
        (Days, "day", "days"),
        (Minutes, "minute", "minutes"),
        (Weeks, "week", "weeks"),
        (WorkingDays, "working day", "working days"),
    ],
)
@given(number=st.decimals(0, 7, places=1))
def test_one_is_one_and_every_other_number_is_many(unit: type[Quantity], one: str, other: str, number: Decimal) -> None:
    said = say(Message("{it}", it=unit(number)))
    assert said.split(" ", 1)[1] == (one if number == 1 else other)


@pytest.mark.parametrize(
    ("text", "value", "said"),
    [
        ("{it}", date(2026, 10, 12), "12 October 2026"),
        ("{it:short}", date(2026, 10, 12), "12 Oct 2026"),
        ("{it:weekday}", date(2026, 10, 12), "Monday 12 October 2026"),
        ("{it}", datetime(2026, 10, 15, 10), "Thursday 15 October 2026 at 10:00"),  # noqa: DTZ001 - a meeting's local time
        ("{it:short}", datetime(2026, 10, 15, 10), "15 Oct 2026 at 10:00"),  # noqa: DTZ001 - as above
        ("{it}", time(9), "09:00"),
        ("{it}", Money(Decimal("31200.00"), "GBP"), "£31,200"),
        ("{it}", Money(Decimal("9.60"), "GBP"), "£9.60"),
        ("{it}", Money(Decimal("9.605"), "GBP"), "£9.61"),
        ("{it:number}", Money(Decimal("9.60"), "GBP"), "9.60"),
        ("{it}", Money(Decimal("-211.64"), "GBP"), "-£211.64"),
        ("{it}", Money(Decimal("-0.001"), "GBP"), "£0"),
        ("{it}", Money(Decimal("31200.4"), "JPY"), "JP¥31,200"),
        ("{it}", Money(Decimal("1.2345"), "KWD"), "KWD 1.235"),
        ("{it}", Money(Decimal(1200), "CHF"), "CHF 1,200"),
        ("{it}", Hours("6.50"), "6.5 hours"),
        ("{it}", Hours("1.0"), "1 hour"),
        ("{it:number}", Hours("28.5"), "28.5"),
        ("{it}", WorkingDays(5), "5 working days"),
        ("{it:words}", Days(3), "three days"),
        ("{it:words:capital}", Days(3), "Three days"),
        ("{it:words}", Days("2.5"), "2.5 days"),
        ("{it:words}", 12, "twelve"),
        ("{it:words}", 13, "13"),
        ("{it}", Times(1), "once a week"),
        ("{it}", Times(3), "3 times a week"),
        ("{it}", Percent(81), "81%"),
        ("{it}", Percent("12.5"), "12.5%"),
        ("{it}", Share("0.8143"), "81%"),
        ("{it}", Share("0.815"), "82%"),
        ("{it:number}", Share("0.8143"), "81"),
        ("{it}", 1310, "1,310"),
        ("{it}", Decimal("1234.50"), "1,234.5"),
        ("{it}", ("post", "cheques", "disputes"), "post, cheques and disputes"),
        ("{it}", ("post", "cheques"), "post and cheques"),
        ("{it}", (), ""),
        ("{it:capital}", "either of us can end it.", "Either of us can end it."),
        ("{it:bare}", "I counted nine a day.", "I counted nine a day"),
        ("{it:bare}", "and so on...", "and so on..."),
        ("{it:sentence}", "my manager agrees", "My manager agrees."),
        ("{it:sentence}", "“Does it work?”", "“Does it work?”"),
        ("{it:trim}", " 2 hours ", "2 hours"),
        ("{it:minute|minutes}", 1, "1 minute"),
        ("{it:minute|minutes}", 20, "20 minutes"),
        ("{it:guest|guests:words:capital}", 2, "Two guests"),
        ("{it:home day|home days}", Days(1), "1 home day"),
        ("{it:capital:bare}", Message("{days} at home.", days=Days(1)), "1 day at home"),
    ],
)
def test_values_are_written_as_a_british_reader_writes_them(text: str, value: Slot, said: str) -> None:
    assert say(Message(text, it=value)) == said


def test_each_part_knows_the_answers_it_rests_on() -> None:
    days = Fact(Days(3), ("terms.home_days",))
    ask = Fact(Message("{days} from {start}", days=days, start=date(2027, 1, 4)), ("terms.starts_on",))
    assert parts(Message("I ask for {ask}.", ask=ask)) == (
        Part("I ask for "),
        Part("3 days", ("terms.starts_on", "terms.home_days")),
        Part(" from ", ("terms.starts_on",)),
        Part("4 January 2027", ("terms.starts_on",)),
        Part("."),
    )


@given(st.text(alphabet="{}a_:1 ", max_size=12))
def test_a_brace_that_belongs_to_no_slot_is_the_programmers_mistake(text: str) -> None:
    try:
        said = say(Message(text, a="x", a_="x"))
    except BadMessage:
        return
    assert "{" not in said
    assert "}" not in said


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("{other}", 3),
        ("{it", 3),
        ("it}", 3),
        ("{it:loud}", 3),
        ("{it:short}", "words"),
        ("{it:one|many}", "words"),
        ("{it:a|b|c}", 3),
        ("{it:weekday}", Message("x")),
        ("{it}", True),
        ("{it}", None),
    ],
)
def test_a_text_that_does_not_fit_its_slots_is_refused(text: str, value: Slot) -> None:
    with pytest.raises(BadMessage):
        say(Message(text, it=value))


def test_a_language_without_a_catalogue_is_refused() -> None:
    with pytest.raises(UnknownLanguage, match="fr-FR"):
        say(Message("Hello"), "fr-FR")
