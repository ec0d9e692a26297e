"""Words that British and American English spell in two ways, for texts in either spelling."""

__all__ = ["SPELLINGS"]

_PAIRS = """
defence defense|defences defenses|offence offense|offences offenses|centre center|centres centers|centred centered
theatre theater|theatres theaters|fibre fiber|calibre caliber|metres meters|kilometre kilometer|kilometres kilometers
litres liters|labour labor|labourers laborers|favour favor|favours favors|favoured favored|favourable favorable
honour honor|honours honors|honoured honored|honouring honoring|honourable honorable|endeavour endeavor
endeavours endeavors|neighbour neighbor|neighbours neighbors|neighbouring neighboring|neighbourhood neighborhood
neighbourly neighborly|behaviour behavior|harbour harbor|harbours harbors|armour armor|armoured armored|rumours rumors
colour color|programme program|programmes programs|catalogue catalog|manoeuvre maneuver|manoeuvres maneuvers
ageing aging|sceptical skeptical|fulfil fulfill|fulfils fulfills|fulfilment fulfillment|enrolment enrollment
instalment installment|skilful skillful|travelled traveled|travelling traveling|travellers travelers
cancelled canceled|labelled labeled|modelled modeled|modelling modeling|signalled signaled|signalling signaling
counsellor counselor|councillor councilor|channelled channeled|fuelled fueled|levelled leveled|totalled totaled
marshalled marshaled|judgement judgment|acknowledgement acknowledgment|artefacts artifacts|aluminium aluminum
paediatric pediatric|analyse analyze|analysed analyzed|analysing analyzing|catalyse catalyze|catalysed catalyzed
catalysing catalyzing|per cent percent|counter-terrorism counterterrorism|counter-terrorist counterterrorist
counter-narcotics counternarcotics|counter-insurgency counterinsurgency|counter-intelligence counterintelligence
counter-proliferation counterproliferation|counter-drug counterdrug|counter-piracy counterpiracy
counter-extremism counterextremism|non-proliferation nonproliferation|anti-terrorism antiterrorism
anti-corruption anticorruption|peace-keeping peacekeeping|peace-building peacebuilding|co-operation cooperation
co-operate cooperate|co-operated cooperated|co-operative cooperative|co-operating cooperating
co-ordination coordination|co-ordinate coordinate|co-ordinated coordinated|co-ordinating coordinating
co-ordinator coordinator|policy-makers policymakers|cyber-security cybersecurity
"""
_VERBS = """
organ recogn emphas real util modern mobil stabil destabil normal critic final priorit institutional harmon summar
apolog author operational character central decentral civil demilitar denuclear demobil global industrial legal
liberal marginal maxim minim optim privat radical special standard symbol urban visual weapon capital digital digit
formal general immun local memorial neutral political penal public revital scrutin sensit subsid synchron equal
material jeopard galvan crystall custom regular national international commercial
""".split()
_ENDINGS = "ise ised ises ising isation isations".split()


def _pairs() -> dict[str, str]:
    """British words with their American forms."""
    pairs = {}
    for line in _PAIRS.strip().splitlines():
        for pair in line.split("|"):
            british, _, american = pair.rpartition(" ")
            pairs[british] = american
    for stem in _VERBS:
        pairs |= {stem + ending: stem + ending.replace("is", "iz", 1) for ending in _ENDINGS}
    pairs |= {"organisational": "organizational", "organisers": "organizers", "organiser": "organizer"}
    return pairs


SPELLINGS = _pairs()
"""British spellings with the American ones, in lower case."""
