"""The sentences about a trial before it begins."""

RULES_OUT = (
    "This trial can rule out a fall of about {share}. That is the middle of such trials: half of them leave a deeper fall open, and where"
    " it is deeper than the {margin} agreed, the question stays open."
)
RULES_OUT_RISE = (
    "This trial can rule out a rise of about {share}. That is the middle of such trials: half of them leave a higher rise open, and where"
    " it is higher than the {margin} agreed, the question stays open."
)
RULES_OUT_NOTHING = "At such a spread this trial can rule out nothing."
OWN_RISK = "Somebody exactly as good at home ends such a trial without “not worse” in about {of_hundred} of 100."
WEEKS = "To show it in {power} of 100 such trials it takes about {weeks}."
WIDER = "With these weeks a margin of {margin} would do it, if both of you could live with that."
CALMER = "So would a calmer measure: one whose days differ less."
OVER_A_YEAR = "To show it in {power} of 100 such trials it takes more than a year: choose a calmer measure, or a wider margin."
TOO_COARSE = "The best lot there is would come up by itself in 1 of {assignments}. The plan asks for {level}: measure more weeks."
TOO_WEAK = "It is likelier than not that this trial settles nothing: measure more weeks, or agree a wider margin or a calmer measure."
ROUGH = "The spread comes from {weeks} alone, so these figures are rough: eight would be better."
EMPTY_DAYS = "On {share} of the days nothing was counted. A measure with so many empty days can show little."
PRACTICE = (
    "A week by itself shows how it feels, and no more: the home days of one week can fall in {assignments} ways, so even the best"
    " would come up by itself in 1 of {assignments}. A result needs {level} or less. So the chance that one such week shows anything is 0"
    " of 100, however well it goes. Take it as practice, before the weeks that are measured."
)
PRACTICE_OF_SOME_POWER = (
    "A week by itself shows how it feels, and hardly more: the home days of one week can fall in {assignments} ways, and only the best of"
    " them could reach the {level} that a result needs. Somebody exactly as good at home would show it in {of_hundred} of 100 such weeks."
    " Take it as practice, before the weeks that are measured."
)
