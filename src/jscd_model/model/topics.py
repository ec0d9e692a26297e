"""Topic: what the parties took up, as a closed vocabulary."""

from jscd_model.model.terms import Term

__all__ = ["Topic"]


class Topic(Term):
    """A field of policy that the parties took up."""

    COUNTERTERRORISM = "counterterrorism", "fighting terrorist groups, their financing and their recruitment"
    DEFENSE = "defense", "armed forces, defence planning, deterrence and posture"
    NONPROLIFERATION = "nonproliferation", "spread and control of nuclear, chemical and biological weapons and missiles"
    REGIONAL_SECURITY = "regional_security", "stability, threats and alignments of a region"
    SOVEREIGNTY = "sovereignty", "independence, territorial integrity, consent to foreign presence"
    MILITARY_ASSISTANCE = "military_assistance", "equipment, financing and advice given to another's forces"
    TRAINING_AND_EDUCATION = (
        "training_and_education",
        "training of forces and officials, exercises, schools, scholarships",
    )
    INTELLIGENCE = "intelligence", "gathering and sharing of intelligence and protected information"
    BORDER_SECURITY = "border_security", "control and protection of borders and crossings"
    CYBER = "cyber", "security and conduct in networks and computers"
    MARITIME = "maritime", "security, law and freedom of navigation at sea"
    SPACE = "space", "activities and security in outer space"
    CRIME_AND_DRUGS = "crime_and_drugs", "organised crime, trafficking, narcotics and corruption as a crime"
    MIGRATION = "migration", "movement of people, its management and its legal paths"
    DISPLACEMENT = "displacement", "refugees and displaced people, their shelter and return"
    HUMANITARIAN = "humanitarian", "relief for people in need and access to them"
    HUMAN_RIGHTS = "human_rights", "rights of persons and groups, accountability for their abuse"
    DEMOCRACY_AND_GOVERNANCE = "democracy_and_governance", "elections, institutions, reform, integrity of government"
    RULE_OF_LAW = "rule_of_law", "courts, policing under law, the international legal order"
    ECONOMY_AND_TRADE = "economy_and_trade", "trade, investment, supply chains, employment, growth"
    FINANCE = "finance", "banking, debt, budgets, sanctions on money, development finance"
    ENERGY = "energy", "power, oil and gas, civil nuclear energy, renewables"
    CLIMATE_AND_ENVIRONMENT = "climate_and_environment", "climate change, nature, water, pollution"
    HEALTH = "health", "disease, medicine, health systems"
    TECHNOLOGY = "technology", "research, semiconductors, artificial intelligence, quantum, telecommunications"
    INFRASTRUCTURE = "infrastructure", "transport, ports, grids, connectivity, reconstruction"
    CULTURE_AND_EXCHANGE = "culture_and_exchange", "heritage, sport, tourism, ties between peoples"
    CONFLICT_RESOLUTION = "conflict_resolution", "ceasefires, mediation, negotiation and making peace"
