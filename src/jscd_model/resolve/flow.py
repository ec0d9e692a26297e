"""The whole flow of a merge, step by step: what is one thing, what is said of it, and what does not fit."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from functools import partial
from typing import Any

from attrs import evolve

from jscd_model.dossier import Dossier, Entity, EntityKind, Member, Override
from jscd_model.lexicon import Lexicon
from jscd_model.model import PolicyRecord
from jscd_model.resolve.agreements import Agreements
from jscd_model.resolve.claims import claims_of
from jscd_model.resolve.clustering import Clusters, cluster
from jscd_model.resolve.codes import accounts_of
from jscd_model.resolve.companions import SharedPeople, as_companions, companions_of, neighbours
from jscd_model.resolve.conflicts import examined
from jscd_model.resolve.context import Context
from jscd_model.resolve.dialogues import Dialogues
from jscd_model.resolve.items import Item, Resolver
from jscd_model.resolve.naming import ids_of, name_of
from jscd_model.resolve.organizations import Organizations
from jscd_model.resolve.overrides import Decisions
from jscd_model.resolve.parties import Parties
from jscd_model.resolve.persons import Persons
from jscd_model.resolve.series import series_of
from jscd_model.resolve.statements import Statements, alike_contents

__all__ = ["merged"]


def merged(records: Sequence[PolicyRecord], overrides: tuple[Override, ...], lexicon: Lexicon) -> Dossier:
    """The dossier of records that are in order, each document once."""
    accounts = accounts_of(records)
    decisions = Decisions.of(overrides)

    def grouped(resolver: Resolver[Any]) -> Clusters[Any]:
        return cluster(resolver, (item for account in accounts for item in resolver.items(account)), decisions)

    # Which documents are accounts of one event: a first look at persons, as if all of the same days and parties were.
    context = Context(lexicon=lexicon)
    companions = companions_of(accounts, grouped(Persons(evolve(context, events=neighbours(accounts)))).groups)

    # What is one thing, occasions first, as accounts of one event tell more of each other.
    context = evolve(context, companions=companions)
    dialogues = grouped(Dialogues(context))
    context = evolve(context, events=_events(dialogues.groups, companions))
    parties, persons = grouped(Parties()), grouped(Persons(context))
    context = evolve(context, numbers=_numbers(persons))
    organizations, agreements = grouped(Organizations(context)), grouped(Agreements(context))
    context = evolve(context, numbers=_numbers(persons, organizations, agreements, dialogues))
    statements = grouped(Statements(context))

    # What is said of it, and what does not fit.
    clusters = (parties, persons, organizations, agreements, dialogues, statements)
    ids = ids_of([found.groups for found in clusters])
    entities = [
        Entity(
            id=ids[group[0].member],
            kind=found.kind,
            name=name_of(group),
            members=[item.member for item in group],
            claims=claims_of(group, ids),
        )
        for found in clusters
        for group in found.groups
    ]
    pairs = as_companions(companions, records)
    agreed, conflicts = examined(entities, records, lexicon, pairs)
    occasions = [entity for entity in agreed if entity.kind is EntityKind.DIALOGUE]
    said = [entity for entity in agreed if entity.kind is EntityKind.STATEMENT]
    return Dossier(
        records=records,
        overrides=overrides,
        entities=agreed,
        conflicts=conflicts,
        companions=pairs,
        series=series_of(occasions, said, partial(alike_contents, lexicon=lexicon), lexicon),
        judgements=[judgement for found in clusters for judgement in found.judgements],
    )


def _events(groups: Sequence[Sequence[Item[Any]]], companions: SharedPeople) -> Mapping[str, frozenset[int]]:
    """For each document, the numbers of the groups of dialogues that it reports, and a number for each companion."""
    events: defaultdict[str, set[int]] = defaultdict(set)
    for number, group in enumerate(groups):
        for item in group:
            if item.fact.principal:
                events[item.account.document].add(number)
    for number, pair in enumerate(companions, start=len(groups)):
        for document in pair:
            events[document].add(number)
    return {document: frozenset(numbers) for document, numbers in events.items()}


def _numbers(*clusters: Clusters[Any]) -> Mapping[Member, int]:
    """For each fact, the number of its group."""
    return {item.member: number for found in clusters for number, group in enumerate(found.groups) for item in group}
