"""What else a user would pick, on the same texts and the same core; prints words a second as JSON.

    python bench/peers.py --texts archive.jsonl

Wants what bench/requirements.txt names. The small English architecture of spaCy is made anew with random weights, as
`spacy init config` writes it for tagger, parser and ner: weights change what it finds, not how fast it is.
"""

import argparse
import json
import time
from collections.abc import Callable
from importlib.metadata import version
from pathlib import Path
from typing import Any

import spacy
from dateparser.search import search_dates
from documents import documents, words
from spacy.language import Language

TAGS = "CC CD DT EX FW IN JJ JJR JJS LS MD NN NNP NNPS NNS PDT POS PRP RB VB VBD VBG VBN VBP VBZ WDT WP WRB . , :"
ARCS = "ROOT acl advcl advmod amod appos aux cc ccomp compound conj det dobj mark nsubj pobj prep punct xcomp"
NAMES = "CARDINAL DATE EVENT FAC GPE LAW LOC MONEY NORP ORDINAL ORG PERCENT PERSON PRODUCT QUANTITY TIME WORK_OF_ART"
WIDTH = 96
RUNS = 3


def embedding(features: list[str], rows: list[int]) -> dict[str, Any]:
    """The token-to-vector layers of the small models."""
    return {
        "@architectures": "spacy.Tok2Vec.v2",
        "embed": {
            "@architectures": "spacy.MultiHashEmbed.v2",
            "width": WIDTH,
            "attrs": features,
            "rows": rows,
            "include_static_vectors": False,
        },
        "encode": {
            "@architectures": "spacy.MaxoutWindowEncoder.v2",
            "width": WIDTH,
            "depth": 4,
            "window_size": 1,
            "maxout_pieces": 3,
        },
    }


def transitions(kind: str, layers: dict[str, Any]) -> dict[str, Any]:
    """The layers of a parser or of an entity recogniser."""
    return {
        "@architectures": "spacy.TransitionBasedParser.v2",
        "state_type": kind,
        "extra_state_tokens": False,
        "hidden_width": 64,
        "maxout_pieces": 2,
        "use_upper": True,
        "tok2vec": layers,
    }


def small() -> Language:
    """A pipeline as spaCy's small English models are built: tagger and parser share layers, ner has its own."""
    spacy.util.fix_random_seed(0)
    pipeline = spacy.blank("en")
    shared = {"@architectures": "spacy.Tok2VecListener.v1", "width": WIDTH, "upstream": "tok2vec"}
    letters = ["NORM", "PREFIX", "SUFFIX", "SHAPE"]
    own = embedding(letters, [5000, 1000, 2500, 2500])
    pipeline.add_pipe(
        "tok2vec",
        config={"model": embedding([*letters, "SPACY", "IS_SPACE"], [5000, 1000, 2500, 2500, 50, 50])},
    )
    tagger = pipeline.add_pipe("tagger", config={"model": {"@architectures": "spacy.Tagger.v2", "tok2vec": shared}})
    parser = pipeline.add_pipe("parser", config={"model": transitions("parser", shared)})
    names = pipeline.add_pipe("ner", config={"model": transitions("ner", own)})
    for component, labels in ((tagger, TAGS), (parser, ARCS), (names, NAMES)):
        for label in labels.split():
            component.add_label(label)
    pipeline.initialize()
    return pipeline


def seconds(work: Callable[[], object]) -> float:
    """The processor's seconds that one run of some work takes."""
    start = time.process_time()
    work()
    return time.process_time() - start


def main() -> None:
    """Measure each peer on the same texts."""
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--texts", type=Path)
    texts = documents(arguments.parse_args().texts)
    splitter = spacy.blank("en")
    splitter.add_pipe("sentencizer")
    pipeline = small()
    list(pipeline.pipe(texts[:5]))
    some = splitter.pipe(texts[:: max(1, len(texts) // 200)])
    sentences = [sentence.text for document in some for sentence in document.sents]
    found = {
        "split": words(texts) / min(seconds(lambda: list(splitter.pipe(texts))) for _ in range(RUNS)),
        "small": words(texts) / seconds(lambda: [None for _ in pipeline.pipe(texts)]),
        "dates": words(sentences) / seconds(lambda: [search_dates(text, languages=["en"]) for text in sentences]),
    }
    print(json.dumps({**found, "spacy": version("spacy"), "dateparser": version("dateparser")}))


if __name__ == "__main__":
    main()
