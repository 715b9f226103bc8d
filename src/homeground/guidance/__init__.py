"""What the answers add up to: what is missing, and the one next step with its reason."""

from homeground.case.calendar import quiet_until
from homeground.guidance.asking import Asking, asking, missing_in_request, standing_alone, ways_open
from homeground.guidance.claims import STRENGTHS, Claim, ClaimId, Strength, claims
from homeground.guidance.facts import UnknownWhere
from homeground.guidance.finding import GRADES, Finding, Grade
from homeground.guidance.gap import Missing
from homeground.guidance.guards import GUARDS, Guard, findings, money_findings
from homeground.guidance.missing import missing_in_letter, missing_in_section
from homeground.guidance.next_step import next_step
from homeground.guidance.now import Help, help_now
from homeground.guidance.readiness import Advice, Readiness, readiness
from homeground.guidance.start import Instant, Saved, instant
from homeground.guidance.states import STATES, SectionState, State, missing_in_proposal, section_states
from homeground.guidance.step import AnswerSection, NoteReply, OpenBoard, ReadPaper, RunTrial, Step
from homeground.guidance.trial import missing_in_plan, trial_said
from homeground.guidance.work import work_findings

__all__ = [
    "GRADES",
    "GUARDS",
    "STATES",
    "STRENGTHS",
    "Advice",
    "AnswerSection",
    "Asking",
    "Claim",
    "ClaimId",
    "Finding",
    "Grade",
    "Guard",
    "Help",
    "Instant",
    "Missing",
    "NoteReply",
    "OpenBoard",
    "ReadPaper",
    "Readiness",
    "RunTrial",
    "Saved",
    "SectionState",
    "State",
    "Step",
    "Strength",
    "UnknownWhere",
    "asking",
    "claims",
    "findings",
    "help_now",
    "instant",
    "missing_in_letter",
    "missing_in_plan",
    "missing_in_proposal",
    "missing_in_request",
    "missing_in_section",
    "money_findings",
    "next_step",
    "quiet_until",
    "readiness",
    "section_states",
    "standing_alone",
    "trial_said",
    "ways_open",
    "work_findings",
]
