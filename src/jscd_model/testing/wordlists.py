"""The words of which `statements_in_words` makes its texts."""

from collections.abc import Mapping

from attrs import frozen

from jscd_model.model import Act

__all__ = ["CUES", "EVENTS", "FIELDS", "MONTHS", "OFFICES", "ORDINALS", "PERSONS", "PLACES", "STATES", "State"]


@frozen
class State:
    """A state under its code, its name and the adjective of it."""

    code: str
    name: str
    adjective: str


STATES = (
    State("PE", "Peru", "Peruvian"),
    State("NO", "Norway", "Norwegian"),
    State("KE", "Kenya", "Kenyan"),
    State("JP", "Japan", "Japanese"),
    State("PT", "Portugal", "Portuguese"),
    State("VN", "Vietnam", "Vietnamese"),
    State("GH", "Ghana", "Ghanaian"),
    State("CL", "Chile", "Chilean"),
    State("QA", "Qatar", "Qatari"),
    State("PL", "Poland", "Polish"),
    State("NZ", "New Zealand", "New Zealand"),
    State("KR", "South Korea", "South Korean"),
    State("IN", "India", "Indian"),
    State("UY", "Uruguay", "Uruguayan"),
)
FIELDS = ("Energy", "Maritime Security", "Cyber", "Climate and Environment", "Defense Policy", "Trade", "Fisheries")
EVENTS = ("Dialogue", "Strategic Dialogue", "Consultations")
ORDINALS = {
    1: ("first", "inaugural"),
    2: ("second", "2nd"),
    3: ("third", "3rd"),
    4: ("fourth",),
    7: ("seventh",),
    11: ("eleventh", "11th"),
    22: ("22nd",),
}
PLACES = ("Geneva", "Muscat", "Singapore", "Brasília", "Addis Ababa", "Tokyo", "Ottawa", "Marrakech")
MONTHS = ("January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November")
PERSONS = (
    "Rosa Ilave",
    "Nguyen Thi Hanh",
    "Ingrid Solbakken",
    "Kwame Asante-Boateng",
    "João de Vasconcelos",
    "Yuki Hamasaki",
    "Khalid bin Nasser al-Marri",
    "Tomasz Żuławski",
    "Wanjiru Otieno",
    "Park Ji-won",
)
OFFICES = (
    "Minister of Energy",
    "Deputy Minister of Trade",
    "State Secretary for Foreign Affairs",
    "Minister of Foreign Affairs",
    "Permanent Secretary",
    "Deputy Defense Minister",
)
CUES: Mapping[Act, Mapping[str, tuple[str, ...]]] = {
    Act.DISCUSS: {
        "discussed": ("the safety of ports", "flood warnings in the delta"),
        "reviewed": ("trade in grain", "the state of the fish stocks"),
    },
    Act.AFFIRM: {
        "reaffirmed": ("the value of regular talks", "their commitment to free passage"),
        "underlined": ("the role of local councils", "the importance of clean rivers"),
        "noted": ("that trade had grown", "the burden of drought on herders"),
    },
    Act.COMMIT: {
        "agreed": ("to share weather data", "to hold a joint exercise"),
        "pledged": ("to train forty pilots", "to clear the minefields"),
        "decided": ("to open new consulates", "to exchange radar data"),
    },
    Act.ESTABLISH: {
        "launched": ("a joint fund for herders", "a study of the seabed"),
    },
    Act.WELCOME: {
        "welcomed": ("the return of the students", "the reopening of the bridge"),
        "commended": ("the work of the rescue teams",),
    },
    Act.CONDEMN: {
        "condemned": ("the attack on the ferry",),
        "deplored": ("the loss of life at sea",),
    },
    Act.URGE: {
        "urged": ("donors to fund the vaccine",),
        "encouraged": ("shipowners to report spills",),
    },
}
