"""What the answers add up to: what is missing, and the one next step with its reason."""

from homeground.guidance.calendar import quiet_until
from homeground.guidance.facts import UnknownWhere
from homeground.guidance.missing import Missing, missing_in_letter
from homeground.guidance.next_step import AnswerSection, NoteReply, ReadPaper, Step, next_step
from homeground.guidance.now import Help, help_now
from homeground.guidance.states import STATES, SectionState, State, missing_in_proposal, section_states

__all__ = [
    "STATES",
    "AnswerSection",
    "Help",
    "Missing",
    "NoteReply",
    "ReadPaper",
    "SectionState",
    "State",
    "Step",
    "UnknownWhere",
    "help_now",
    "missing_in_letter",
    "missing_in_proposal",
    "next_step",
    "quiet_until",
    "section_states",
]
