"""The citation guard fires on what is going round wrong, exactly there, and on nothing else."""

from decimal import Decimal
from itertools import pairwise

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from homeground.evidence import Misquoted, Watched, misquotes_in, watched
from homeground.evidence.facts import misquote_file
from homeground.evidence.numbers import number_of, numbers_in
from homeground.evidence.sentences import LONGEST, sentences_of
from tests.evidence.made_up import FILLER, fits

WATCHED = st.sampled_from(watched())
MISQUOTES = misquote_file().misquotes


def ids(text: str) -> list[str]:
    return [found.id for found in misquotes_in(text)]


@st.composite
def wrong_sentences(draw: st.DrawFn) -> tuple[Watched, str]:
    """A sentence that holds a figure and a near word of one wrong version among other words."""
    one = draw(WATCHED)
    parts = draw(st.permutations([draw(st.sampled_from(one.guard.figures)), draw(st.sampled_from(one.guard.near))]))
    sentence = draw(FILLER) + parts[0] + draw(FILLER) + parts[1] + draw(FILLER)
    assume(fits(sentence, one.guard))
    return one, " ".join(sentence.split())


@given(wrong_sentences(), st.lists(st.sampled_from(["All is well.", "We met on Monday!", "Why not?", "\n\n- a list"]), max_size=3))
def test_a_figure_beside_a_near_word_fires_wherever_it_stands(wrong: tuple[Watched, str], others: list[str]) -> None:
    one, sentence = wrong
    text = " ".join([*others, f"It is said: {sentence}.", *others])
    found = [found for found in misquotes_in(text) if found.id == one.id]
    assert len(found) == 1
    assert sentence in found[0].says


@given(wrong_sentences(), st.data())
def test_a_word_that_says_it_rightly_silences_the_guard(wrong: tuple[Watched, str], data: st.DataObject) -> None:
    one, sentence = wrong
    assume(one.guard.unless)
    silenced = f"{sentence} {data.draw(st.sampled_from(one.guard.unless))}"
    assert one.guard.truth not in {found.truth for found in misquotes_in(silenced)}


@given(wrong_sentences())
def test_capitals_and_small_letters_do_not_matter(wrong: tuple[Watched, str]) -> None:
    one, sentence = wrong
    assert one.id in ids(sentence.upper())
    assert one.id in ids(sentence.lower())


@given(st.text(max_size=300) | st.lists(wrong_sentences().map(lambda wrong: wrong[1]), max_size=3).map(". \n".join))
def test_a_span_is_exactly_where_the_sentence_stands(text: str) -> None:
    for found in misquotes_in(text):
        start, end = found.span
        assert text[start:end] == found.says == found.says.strip()


@given(st.integers(0, 10**7) | st.decimals(0, 10**5, places=2), st.sampled_from(["", "%", " per cent", " cents"]))
def test_other_numbers_never_fire_whatever_stands_near(number: int | Decimal, unit: str) -> None:
    bare = [figure.values for one in watched() for figure in map(number_of, one.guard.figures) if figure]
    assume(not any(Decimal(number) in values for values in bare))
    near = " ".join(word for one in watched() for word in one.guard.near if word != "2026")
    assert ids(f"{near} {number}{unit} is what it was") == []
    assert ids(f"{near} {number:,}{unit} is what it was") == []


@given(st.text(alphabet="0123456789.,'% \n-:/kmc¢", max_size=60))
def test_no_writing_of_numbers_is_a_surprise(text: str) -> None:
    list(numbers_in(text))
    misquotes_in(text)


@pytest.mark.parametrize("figure", ["12,833", "12 833", "12833", "12.833", "12'833", "12\u00a0833", "12\u202f833", "12’833", "１２,８３３"])
def test_marks_of_thousands_do_not_matter(figure: str) -> None:
    assert ids(f"They asked {figure} employees.") == ["M07"]


@pytest.mark.parametrize(
    "figure", ["112,833", "12,8330", "12,833,000", "12,833.5", "x12,833", "12,833x", "12.83", "12,833:00", "1,12,833", "12,833 million"]
)
def test_a_longer_or_another_number_does_not_fire(figure: str) -> None:
    assert ids(f"They asked {figure} employees.") == []


@pytest.mark.parametrize(
    "share",
    [
        "4.4%",
        "4.4 %",
        "4,4 %",
        "4.4 percent",
        "4.4 per cent",
        "4.4 pct",
        "4.40%",
        "+4.4%",
        "−4.4%",
        "4.4\u00a0%",
        "4.4-5%",
        "3 to 4.4%",
        "4.4％",
    ],
)
def test_ways_to_write_per_cent_do_not_matter(share: str) -> None:
    assert ids(f"Patent examiners did {share} more.") == ["M02"]


@pytest.mark.parametrize("share", ["4.4", "4.4 points", "4.4 percentage points", "14.4%", "4.44%", "4.4 cents", "44%", "4.4.2026", "4.4:1"])
def test_what_is_no_such_share_does_not_fire(share: str) -> None:
    assert ids(f"Patent examiners did {share} more.") == []


@pytest.mark.parametrize("rate", ["70 cents", "70 cent", "70c", "70¢", "70-cent", "$0.70", "0.70 dollars", "0,70", "$.70"])
def test_ways_to_write_cents_do_not_matter(rate: str) -> None:
    assert ids(f"The rate of 2026 is {rate} a mile.") == ["M09"]
    assert ids(f"The rate of 2026 is {rate} a mile, no: 72.5 cents.") == []
    assert ids(f"The rate of 2026 is {rate} a mile, no: 72,5c.") == []
    assert ids(f"The rate of 2025 is {rate} a mile.") == []


@pytest.mark.parametrize("rate", ["70 dollars", "70%", "170 cents", "70"])
def test_what_is_no_such_rate_does_not_fire(rate: str) -> None:
    assert ids(f"The rate of 2026 is {rate} a mile.") == []


@pytest.mark.parametrize("written", ["at 2:56", "1/56", "56/100", "56.2h", "v1.56", "56.1.2", "A56", "56:10"])
def test_times_fractions_versions_and_codes_are_no_numbers(written: str) -> None:
    assert ids(f"It was {written} each week.") == []
    assert ids("It was 56 each week.") == ["M04"]


@pytest.mark.parametrize(
    ("written", "values"),
    [
        ("1,131.500", {"1131.500"}),
        ("1.131,5", {"1131.5"}),
        ("1,131", {"1131", "1.131"}),
        ("0,725", {"0.725"}),
        ("1,12.5", set()),
        ("1,1315", {"1.1315"}),
        ("1234,567", {"1234.567"}),
        ("1'131'209", {"1131209"}),
        ("2024 560", {"2024", "560"}),
        ("3 to 4%", {"3", "4"}),
        ("2 million", {"2000000"}),
        ("3bn", {"3000000000"}),
    ],
)
def test_a_number_is_read_as_everything_it_can_mean(written: str, values: set[str]) -> None:
    assert {value for number in numbers_in(written) for value in number.values} == {Decimal(value) for value in values}


@pytest.mark.parametrize("sum_", ["11,000 dollars", "$11k", "$11K", "11 thousand dollars", "$11,000.00", "11.000 dollars"])
def test_thousands_in_words_and_letters_are_the_same_sum(sum_: str) -> None:
    assert ids(f"Firms save {sum_} a head.") == ["M05"]


@pytest.mark.parametrize("sum_", ["11 dollars", "111,000 dollars", "$11m", "11,000%", "1.1k"])
def test_another_sum_does_not_fire(sum_: str) -> None:
    assert ids(f"Firms save {sum_} a head.") == []


def test_the_sentence_of_the_spec_fires_the_first_one() -> None:
    [found] = misquotes_in("Good morning. Remote staff work 5.14 hours a day. Good night.")
    assert (found.id, found.span, found.says) == ("M01", (14, 49), "Remote staff work 5.14 hours a day.")
    assert found.truth.startswith("The 5-hour figure averages everybody")
    assert found.source is not None
    assert found.source.url == "https://www.bls.gov/news.release/atus.nr0.htm"


@pytest.mark.parametrize("one", MISQUOTES, ids=lambda one: one.id)
def test_each_wrong_version_fires_itself_and_nothing_else(one) -> None:  # type: ignore[no-untyped-def]  # noqa: ANN001 - a misquote
    [found] = misquotes_in(one.wrong)
    assert (found.id, found.says, found.truth) == (one.id, one.wrong, one.truth)
    assert found.source is not None


def test_the_figures_of_a_superseded_study_fire_with_the_newer_one_as_source() -> None:
    for wrong in ("Trip.com saw 35% fewer leave.", "Bloom found 8% more lines of code."):
        [found] = misquotes_in(wrong)
        assert found.id == "E52"
        assert found.source is not None
        assert "s41586-024-07500-2" in found.source.url
    assert ids("Trip.com saw a third fewer leave, and 35% in the draft.") == []


def test_a_figure_and_its_near_word_must_stand_in_one_sentence() -> None:
    assert ids("They worked 5.14 of them. The hours are long.") == []
    assert ids("- 5.14\n- hours") == []
    assert ids("5.14\n\nhours") == []
    assert ids("They worked 5.14\nhours") == ["M01"]


def test_a_near_word_is_a_whole_word() -> None:
    assert ids("It took 5.14 hourglasses.") == []
    assert ids("GAOL for a third") == []
    assert ids("The recall rose 7.5%.") == []
    assert ids("Call-centre work rose 7.5%.") == ["M06"]
    assert ids("In a call\u2011centre: 13%.") == ["M11"]


@pytest.mark.parametrize("text", ["Studies prove it.", "Research has proven that it works.", "STUDIES  PROVE it"])
def test_studies_prove_without_a_source_is_told(text: str) -> None:
    [found] = misquotes_in(text)
    assert (found.id, found.source) == ("S2", None)


@pytest.mark.parametrize(
    "text", ["Studies prove it (Bloom 2015).", "Studies prove it [3].", "Studies prove it: https://example.org/x", "Studies improve it."]
)
def test_with_a_source_it_is_not(text: str) -> None:
    assert misquotes_in(text) == ()


def test_two_faults_of_a_sentence_are_told_twice_in_the_order_of_the_text() -> None:
    found = misquotes_in("Studies prove that 12,833 employees gain. They save 56 minutes a week.")
    assert [one.id for one in found] == ["M07", "S2", "M04"]


def test_nothing_in_nothing() -> None:
    assert misquotes_in("") == ()
    assert misquotes_in(" \n\n \t") == ()


def test_marks_of_a_page_stay_text() -> None:
    [found] = misquotes_in('<p onclick="x">Remote staff work <b>5.14</b> hours a day</p>')
    assert isinstance(found, Misquoted)
    assert found.says == '<p onclick="x">Remote staff work <b>5.14</b> hours a day</p>'


@given(st.text(alphabet="ab .!?\n-1A", max_size=200))
def test_sentences_follow_each_other_and_lose_nothing_but_white_space(text: str) -> None:
    found = list(sentences_of(text))
    assert all(text[one.start : one.end] == one.text and one.text == one.text.strip() for one in found)
    assert all(one.end <= other.start for one, other in pairwise(found))
    assert "".join("".join(one.text for one in found).split()) == "".join(text.split())


def test_what_has_no_end_is_cut_so_that_far_words_are_not_near() -> None:
    far = "word " * 400
    assert all(len(one.text) <= LONGEST for one in sentences_of(far + "x" * 3000))
    assert ids(f"5.14 {far} hours") == []


@pytest.mark.parametrize(
    ("text", "many"),
    [
        ("It is approx. 5.14 hours.", 1),
        ("See no. 3. It ends.", 2),
        ("Dr. Bloom et al. Say so.", 1),
        ("It ended… Then", 2),
        ("“Yes.” No.", 2),
    ],
)
def test_a_short_form_ends_no_sentence(text: str, many: int) -> None:
    assert len(list(sentences_of(text))) == many
