"""Which messages are mass mail, sent by the ego or received: near-duplicates, unfilled merge tags, sponsored markup, footers.

What is open is decided for precision, since a measure says "so much of your mail was written for nobody":

- A text is compared with those of its direction: everything received by the ego, or everything the ego sent. Greeting, signature,
  links, numbers, and the names of the two parties are taken off before.
- A received text is mass mail if at least ``fewest`` messages say nearly the same, whoever sent them: one sender again and again,
  or several who use the same tool. A sent one is if as many people or groups were written to.
- A message to a group counts once, and so does what the same person sends to the same person again within minutes. To write to
  many at once, visibly, is not mass mail by itself.
- Polite phrases repeat: a text with fewer than ``fewest_words`` words left is never compared, and a short one must repeat more
  often than a long one, see `needed_copies`.
- One copy of a template received once cannot be told from a letter. It counts as none, so the share of mass mail is a lower bound.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import numpy as np
import pandas as pd

from netlib.labels.mergetags import CONFIDENCE, find_marks
from netlib.labels.neardup import content, near_duplicates
from netlib.labels.shingles import body_span, shingle_sets

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from netlib.labels.shingles import Sets

KINDS: Final = ("message", "invitation")
"""Kinds of interactions whose texts are judged."""
SIMILARITY: Final = 0.8
REACH: Final = 0.6
FEWEST: Final = 3
FEWEST_WORDS: Final = 16
LONG_TEXT: Final = 25
"""Words from which on a text repeats for no other reason than that it was copied."""
EXACT_BELOW: Final = 100_000
NEAR_DUPLICATE: Final = "near-duplicate"

_DOUBLE_SEND: Final = pd.Timedelta(minutes=10)
_SHORT_FACTOR: Final = 3
_SHORT_SHARE: Final = 2000
_SURE: Final = 0.95
_LIKELY: Final = 0.85
_NO_SIGN: Final = {False: 0.8, True: 0.95}
"""Without a sign, by whether the ego sent it: then all copies would be there to be seen."""


def label_mass(
    interactions: pd.DataFrame,
    *,
    people: pd.DataFrame,
    ego: str,
    similarity: float = SIMILARITY,
    fewest: int = FEWEST,
    fewest_words: int = FEWEST_WORDS,
    exact_below: int = EXACT_BELOW,
) -> pd.DataFrame:
    """Return which messages and invitations are mass mail, and why.

    Parameters
    ----------
    interactions
        ``at, sender, recipient, kind, thread_id, n_recipients, text``, see `netlib.network.COLUMNS`.
    people
        ``person_id, name, company``, whose names are taken off; those who are missing have no names.
    ego
        Whose mailbox it is; what others wrote to each other in a group counts as received.
    similarity
        Least Jaccard similarity of the word shingles of two near-duplicates.
    fewest
        Messages that say nearly the same from which on they are mass mail.
    fewest_words
        Words that must be left of a text for it to be compared.
    exact_below
        Number of different texts from which on MinHash proposes what is compared, see `netlib.labels.neardup`.

    Returns
    -------
    pandas.DataFrame
        With the index of the interactions:

        mass
            Whether it is mass mail; NA where there is no text to judge.
        rule
            ``sponsored``, ``merge-tag``, ``near-duplicate`` or ``bulk-footer``, the surest; NA if it is no mass mail.
        cluster, copies
            Number of the cluster of near-duplicates, and how many of its messages count; NA where there is but one.
        start, end
            Place of the evidence in the text: the tag, the markup, or the body that repeats.
        confidence
            0 to 1, a judgement of how seldom the rule errs; NA where there is no text.
        similarity
            With the middle of its cluster, 1 for the middle itself; NA outside clusters.

        It holds no text.
    """
    there = interactions["kind"].isin(KINDS) & interactions["text"].notna()
    rows = interactions[there.to_numpy()].reset_index(drop=True)
    code, distinct = pd.factorize(rows["text"])
    texts = pd.Series(distinct, dtype="str")
    rows = rows.drop(columns="text")
    sent = (rows["sender"] == ego).to_numpy()
    table = pd.DataFrame(
        {
            "cluster": np.full(len(rows), -1),
            "copies": np.zeros(len(rows), np.int64),
            "similarity": np.full(len(rows), np.nan),
            "repeats": np.zeros(len(rows), bool),
        }
    )
    names = people.drop_duplicates("person_id").set_index("person_id")[["name", "company"]]
    owner = int(names.index.get_indexer(pd.Index([ego]))[0])
    for outgoing in (False, True):
        part = np.flatnonzero(sent == outgoing)
        other = names.index.get_indexer(
            pd.Index(rows["recipient" if outgoing else "sender"].iloc[part])
        )
        sets, body = _bodies(texts, code[part], other, names, owner, fewest_words=fewest_words)
        if not len(sets.sizes):
            continue
        exact = len(sets.sizes) < exact_below
        weights = np.bincount(body[body >= 0], minlength=len(sets.sizes))
        stars = near_duplicates(
            sets, weights, similarity=similarity, reach=min(REACH, similarity), exact=exact
        )
        known = part[body >= 0]
        body = body[body >= 0]
        centre = stars.centre[body]
        count = _to_people if outgoing else _from_people
        copies = count(rows.iloc[known], centre)
        words = sets.sizes[centre] + 2
        table.loc[known, "cluster"] = 2 * centre + outgoing
        table.loc[known, "copies"] = copies
        table.loc[known, "similarity"] = stars.similarity[body]
        table.loc[known, "repeats"] = copies >= needed_copies(words, fewest, len(known))
    return (
        _explained(texts, code, table, sent, fewest)
        .set_axis(np.flatnonzero(there.to_numpy()))
        .reindex(range(len(interactions)))
        .set_axis(interactions.index)
    )


def needed_copies(words: NDArray[np.int64], fewest: int, compared: int) -> NDArray[np.int64]:
    """Return how many messages must say nearly the same, by how many words they have.

    Short ones must be three times as many, and one in two thousand of those ``compared``: among very many messages, a sentence
    returns by chance.
    """
    return np.where(
        words >= LONG_TEXT, fewest, max(fewest * _SHORT_FACTOR, compared // _SHORT_SHARE)
    )


def _bodies(
    texts: pd.Series,
    code: NDArray[np.intp],
    party: NDArray[np.intp],
    names: pd.DataFrame,
    owner: int,
    *,
    fewest_words: int,
) -> tuple[Sets, NDArray[np.intp]]:
    """Return the different bodies, and which one each message has, -1 for those that are too short.

    ``code`` and ``party`` tell the text of each message and the other party, by place.
    """
    pair, distinct = pd.factorize(code.astype(np.int64) * (len(names) + 1) + party + 1)
    text, other = np.divmod(distinct, len(names) + 1)
    sets = shingle_sets(
        texts.iloc[text],
        names=names,
        party=other - 1,
        owner=owner,
        fewest_words=fewest_words,
    )
    place, values = pd.factorize(content(sets))
    chosen = np.full(len(values), -1)
    chosen[place[::-1]] = np.arange(len(place))[::-1]
    filled = sets.sizes[chosen] > 0
    number = np.where(filled, np.cumsum(filled) - 1, -1)
    return sets.take(chosen[filled]), number[place][pair]


def _to_people(rows: pd.DataFrame, cluster: NDArray[np.intp]) -> NDArray[np.int64]:
    """Return how many people or groups each cluster was sent to."""
    group = (rows["n_recipients"].fillna(1) > 1).to_numpy(bool)
    person, _ = pd.factorize(rows["recipient"])
    several = rows[group]
    known = several["thread_id"].notna()
    event, _ = pd.factorize(several["thread_id"].where(known, several["at"].astype("str")))
    audience = person.copy()
    audience[group] = event + person.max(initial=0) + 1
    table = pd.DataFrame({"cluster": cluster, "audience": audience})
    return table.groupby("cluster")["audience"].transform("nunique").to_numpy(np.int64)


def _from_people(rows: pd.DataFrame, cluster: NDArray[np.intp]) -> NDArray[np.int64]:
    """Return how many messages of each cluster were received; a group's copies count once, and a double send."""
    sender, _ = pd.factorize(rows["sender"])
    table = pd.DataFrame({"cluster": cluster, "sender": sender, "at": rows["at"].to_numpy()})
    ordered = table.sort_values(["cluster", "sender", "at"], kind="stable")
    same = (ordered[["cluster", "sender"]] == ordered[["cluster", "sender"]].shift()).all(axis=1)
    again = same & ~(ordered["at"].diff() > _DOUBLE_SEND)
    counted = (~again).groupby(ordered["cluster"]).transform("sum")
    return counted.sort_index().to_numpy(np.int64)


def _explained(
    texts: pd.Series,
    code: NDArray[np.intp],
    table: pd.DataFrame,
    sent: NDArray[np.bool_],
    fewest: int,
) -> pd.DataFrame:
    """Return the labels of messages, given which text each has and what was found by comparing them."""
    marks = find_marks(texts).take(code).reset_index(drop=True)
    repeats = table["repeats"].to_numpy()
    # a footer says less than that the text repeats
    by_mark = marks["rule"].notna() & ~((marks["rule"] == "bulk-footer") & repeats)
    rule = marks["rule"].where(by_mark).mask(~by_mark & repeats, NEAR_DUPLICATE)
    start, end = marks["start"].where(by_mark), marks["end"].where(by_mark)
    spans = np.flatnonzero(~by_mark & repeats)
    repeated = np.unique(code[spans])
    where = dict(zip(repeated.tolist(), map(body_span, texts.iloc[repeated].tolist()), strict=True))
    places = np.array([where[one] for one in code[spans].tolist()]).reshape(-1, 2)
    start.iloc[spans], end.iloc[spans] = places[:, 0], places[:, 1]
    copied = np.where(table["copies"] >= 2 * fewest, _SURE, _LIKELY)
    quiet = np.where(sent, _NO_SIGN[True], _NO_SIGN[False])
    confidence = marks["rule"].map(CONFIDENCE).where(by_mark)
    confidence = confidence.fillna(pd.Series(np.where(repeats, copied, quiet)))
    several = table["copies"] > 1
    number = pd.Series(pd.factorize(table["cluster"].where(several))[0])
    return pd.DataFrame(
        {
            "mass": rule.notna().astype("boolean"),
            "rule": rule,
            "cluster": number.where(several).astype("Int64"),
            "copies": table["copies"].where(several).astype("Int64"),
            "start": start,
            "end": end,
            "confidence": confidence.astype("float64"),
            "similarity": table["similarity"].where(several),
        }
    )
