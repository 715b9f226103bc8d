"""What keeps data safe on a home day, with the proof of it: a dated word that others can check."""

from typing import Annotated, Literal

from homeground.case.question import Day, Line, Question
from homeground.case.shape import shape

DATA_CLASSES = {
    "public": "public",
    "internal": "internal",
    "confidential": "confidential",
    "gdpr": "personal data (GDPR)",
    "hipaa": "health records (HIPAA)",
    "pci": "card data (PCI DSS)",
    "cui": "controlled information (CUI)",
    "privileged": "between lawyer and client",
}
"""The kinds of data that a person may handle at home, as they are chosen."""

ControlWord = Literal[
    "approved-device",
    "disk-encryption",
    "patches",
    "firewall",
    "malware",
    "screen-lock",
    "sign-in",
    "vpn",
    "unseen-screen",
    "headset",
    "speakers",
    "wifi",
    "router",
    "guest-network",
    "own-account",
    "no-copies",
    "printing",
    "paper",
    "removable-media",
    "reporting",
    "training",
    "approved-tools",
    "card-payments",
    "address",
    "backup",
    "ending",
]
CONTROLS = {
    "approved-device": "Approved device",
    "disk-encryption": "Disk encryption",
    "patches": "System and patches",
    "firewall": "Firewall",
    "malware": "Malware protection",
    "screen-lock": "Screen lock",
    "sign-in": "Sign-in",
    "vpn": "Way into the company’s systems",
    "unseen-screen": "Screen out of sight",
    "headset": "Headset and door",
    "speakers": "No listening speakers",
    "wifi": "Wi-Fi",
    "router": "Router",
    "guest-network": "Network for guests and gadgets",
    "own-account": "Own account",
    "no-copies": "No local copies",
    "printing": "Printing",
    "paper": "Paper",
    "removable-media": "Removable media",
    "reporting": "Reporting a loss",
    "training": "Security training",
    "approved-tools": "Approved tools",
    "card-payments": "Card payments by telephone",
    "address": "Known address",
    "backup": "Backup",
    "ending": "When it ends",
}
Proof = Literal["measured", "shown", "stated"]
PROOFS = {"measured": "measured by a program", "shown": "seen by somebody else", "stated": "my own word"}
"""How something is known, the strongest first."""


@shape
class Safeguard:
    """One control that is seen to, and how anybody can know. A proof counts for some weeks from its day."""

    control: Annotated[
        ControlWord,
        Question(
            ask="What is it about?",
            why="The checklist says what each means, and which your data require.",
            example="disk-encryption",
            choices=CONTROLS,
        ),
    ]
    proof: Annotated[
        Proof | None,
        Question(
            ask="How is it known?",
            why="Somebody’s eyes weigh more than a word, and a word with a date more than none.",
            example="shown",
            choices=PROOFS,
        ),
    ] = None
    on: Annotated[
        Day | None,
        Question(ask="On which day?", why="A proof grows old: after 30 or 90 days it counts no more.", example="2026-10-02"),
    ] = None
    by: Annotated[
        Line | None,
        Question(ask="Who says or saw so?", why="A second person’s word is worth more than your own.", example="the IT service desk"),
    ] = None
    what: Annotated[
        Line | None,
        Question(
            ask="What is there to see?",
            why="Your boss may want to look. Leave out passwords, and the names of networks.",
            example="the mail of 2 October with the status of the disk",
            longest=240,
        ),
    ] = None
