"""Fit the weights of `netlib.labels.actmodel` and write them: ``python -m benchmarks.actweights``.

Learned from the hand-labelled messages of the tests and, so that small talk around a purpose weighs nothing, from
sentences of the sample. The regression is regularised; weights too small to matter are left out.
"""

from __future__ import annotations

import csv
from collections import Counter
from importlib.resources import files
from itertools import pairwise
from pathlib import Path
from typing import Final

import numpy as np
from sklearn.feature_extraction import DictVectorizer
from sklearn.linear_model import LogisticRegression

from netlib.labels.actmodel import CONSTANT, SHORT, whole_signs, word_signs
from netlib.labels.acts import ACTS, judge, whole_of
from netlib.labels.acttext import read, sentences
from netlib.sample import texts as sample_texts
from tests.labels.actmessages import labelled, lessons

STRENGTH: Final = 1.0
PHRASES: Final = 0.7  # what phrases say counts less in fitting, since they were written with many of these messages in view
SAMPLE: Final = 2_500
SAMPLE_SHARE: Final = 0.5
SMALLEST: Final = 0.08
SMALL_TALK: Final = frozenset(
    ("meeting", "agree", "chat", "congratulation", "invite", "reply_no", "filler", "aside")
)


def main() -> None:
    """Fit the weights and write them beside the module that reads them."""
    written = [(one.text, one.act) for one in (*labelled(), *lessons())]
    made = made_up(SAMPLE, seed=1)
    texts, acts = zip(*written, *made, strict=True)
    found = [shrunk(text) for text in texts]
    vectors = DictVectorizer(sparse=True)
    table = vectors.fit_transform(found)
    common = np.asarray((table[: len(written)] != 0).sum(axis=0)).ravel() > 1
    model = LogisticRegression(C=STRENGTH, max_iter=400, tol=1e-3, class_weight="balanced")
    share = np.where(np.arange(len(texts)) < len(written), 1.0, SAMPLE_SHARE)
    model.fit(table[:, common], acts, sample_weight=share)
    names = np.asarray(vectors.feature_names_)[common]
    order = [list(model.classes_).index(act) for act in ACTS]
    rows = [(CONSTANT, model.intercept_[order])]
    for name, column in zip(names, model.coef_.T, strict=True):
        if abs(column).max() >= SMALLEST:
            rows.append((str(name), column[order] * (PHRASES if is_of_phrases(name) else 1)))
    target = Path(str(files("netlib.labels").joinpath("actweights.csv")))
    with target.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(["sign", *ACTS])
        writer.writerows([name, *np.rint(weights * 100).astype(int)] for name, weights in rows)
    print(f"{len(written)} messages and {len(made)} of the sample, {len(rows)} signs")


def is_of_phrases(name: str) -> bool:
    """Return whether a sign stands for what phrases say."""
    return name.startswith(CONSTANT)


def shrunk(text: str) -> dict[str, float]:
    """Return the signs of a message for fitting."""
    judged = [judge(sentence) for _, sentence in sentences(text)]
    counted = Counter(
        sign for _, sentence in sentences(text) for sign in sentence_signs(read(sentence).keys)
    )
    scores, _ = whole_of(judged)
    whole = whole_signs(
        scores,
        personal=any(one.personal for one in judged),
        short=sum(one.words for one in judged) < SHORT,
    )
    del whole[CONSTANT]
    return dict(counted) | {name: much * PHRASES for name, much in whole.items()}


def sentence_signs(keys: list[str]) -> set[str]:
    """Return the signs of a sentence: its words alone, and two in a row."""
    found = {f"{one} {other}" for one, other in pairwise(keys)}
    return found.union(*map(word_signs, keys))


def made_up(size: int, *, seed: int) -> list[tuple[str, str]]:
    """Return messages of the sample with their acts."""
    rng = np.random.default_rng(seed)
    names = [name for name in sample_texts.ACTS if name not in {"filler", "aside"}]
    purposes = [names[place] for place in rng.integers(len(names), size=size)]
    people = np.array(["Anna", "Philip", "Jördis", "Ben"], dtype=object)
    written = sample_texts.compose(
        rng,
        np.array([sample_texts.act(name) for name in purposes]),
        german=rng.random(size) < 0.5,  # noqa: PLR2004
        reader=people[rng.integers(len(people), size=size)],
        writer=people[rng.integers(len(people), size=size)],
        opening=rng.random(size) < 0.5,  # noqa: PLR2004
    )
    acts = ("small_talk" if name in SMALL_TALK else name for name in purposes)
    return list(zip(written, acts, strict=True))


if __name__ == "__main__":
    main()
