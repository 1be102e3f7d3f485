from __future__ import annotations

from typing import TYPE_CHECKING

import pandas as pd
import pytest

from netlib.errors import SourceError
from netlib.sources.owner import find_owner
from netlib.sources.part import Own, read_own

from .exports import ADA, BEN, EVA, connections, message, messages
from .linkedin_export import load_files

if TYPE_CHECKING:
    from pathlib import Path


def seen(*lines: tuple[str, str, str]) -> pd.DataFrame:
    return pd.DataFrame(lines, columns=["conversation", "person_id", "name"], dtype="str")


TWO_THREADS = seen(
    ("1", "in/eva", "Eva Ego"),
    ("1", "in/ada", "Ada Example"),
    ("2", "in/eva", "Eva Ego"),
    ("2", "in/ben", "Ben Beispiel"),
)
ONE_THREAD = TWO_THREADS[:2]


def test_who_is_in_most_conversations_owns_them() -> None:
    assert find_owner(TWO_THREADS, [], profile_name="", own=Own()) == "in/eva"


def test_the_own_side_of_invitations_goes_before_messages() -> None:
    inviting = ["in/eva-new", "in/eva-new", "in/ada"]
    assert find_owner(TWO_THREADS, inviting, profile_name="", own=Own()) == "in/eva-new"


def test_two_people_in_equally_many_conversations_are_asked_about() -> None:
    with pytest.raises(SourceError, match=r"2 people .* --ego"):
        find_owner(ONE_THREAD, [], profile_name="", own=Own())


def test_the_name_in_the_profile_decides_between_equals() -> None:
    assert find_owner(ONE_THREAD, [], profile_name="ada example", own=Own()) == "in/ada"
    assert (
        find_owner(ONE_THREAD, ["in/eva", "in/ada"], profile_name="EVA EGO", own=Own()) == "in/eva"
    )


def test_a_profile_name_nobody_bears_decides_nothing() -> None:
    assert find_owner(TWO_THREADS, [], profile_name="Someone Else", own=Own()) == "in/eva"


def test_without_messages_and_invitations_the_profile_names_the_owner() -> None:
    assert find_owner(seen(), [], profile_name="Eva Ego", own=Own()) == "name:eva ego|"
    assert find_owner(seen(), [], profile_name="", own=Own()) == "ego"


@pytest.mark.parametrize(
    "given", ["https://www.linkedin.com/in/ADA/", "in/ada", "linkedin.com/in/ada?x", "ada  example"]
)
def test_who_is_given_wins(given: str) -> None:
    assert (
        find_owner(TWO_THREADS, ["in/eva"], profile_name="Eva Ego", own=read_own(given)) == "in/ada"
    )


@pytest.mark.parametrize("given", ["https://www.linkedin.com/in/nobody", "Xaver Fremd"])
def test_who_is_given_must_occur(given: str) -> None:
    with pytest.raises(SourceError, match="--ego") as error:
        find_owner(TWO_THREADS, [], profile_name="", own=read_own(given))
    assert "/in/" not in str(error.value)
    assert "Xaver" not in str(error.value)


def test_a_given_address_needs_a_name_where_people_have_no_address() -> None:
    people = seen(("1", "name:eva ego|", "Eva Ego"), ("1", "name:ada example|", "Ada Example"))
    assert find_owner(people, [], profile_name="Eva Ego", own=read_own("in/eva")) == "in/eva"
    with pytest.raises(SourceError, match="--ego"):
        find_owner(people, [], profile_name="", own=read_own("in/eva"))


def test_a_given_name_several_bear_is_asked_about() -> None:
    people = seen(("1", "in/ada", "Ada Example"), ("1", "in/ada-2", "Ada Example"))
    with pytest.raises(SourceError, match="2 people"):
        find_owner(people, [], profile_name="", own=read_own("Ada Example"))


@pytest.mark.parametrize("own", ["eva@example.org", "https://www.xing.com/profile/Eva_Ego"])
def test_addresses_of_other_platforms_say_nothing_here(own: str) -> None:
    assert find_owner(TWO_THREADS, [], profile_name="", own=read_own(own)) == "in/eva"
    both = read_own(f"{own}, linkedin.com/in/ada")
    assert find_owner(TWO_THREADS, [], profile_name="", own=both) == "in/ada"


def test_of_several_profile_addresses_the_one_the_files_know_counts() -> None:
    own = read_own("linkedin.com/in/a-former, linkedin.com/in/eva")
    assert find_owner(TWO_THREADS, [], profile_name="", own=own) == "in/eva"


def test_the_owner_is_no_contact_and_stays_one_person(tmp_path: Path) -> None:
    files = {
        "Connections.csv": connections(
            ["Ada", "Example", ADA, "", "", "", "05 Nov 2023"],
            ["Eva", "Ego", EVA, "", "", "", "05 Nov 2023"],
        ),
        "messages.csv": messages(
            message(("Eva Ego", "https://de.linkedin.com/in/Eva-Ego/"), ("Ada Example", ADA)),
            message(("Ben Beispiel", BEN), ("Eva Ego", "www.linkedin.com/in/eva-ego"), thread="2"),
        ),
    }
    network, _ = load_files(tmp_path, files, ego=None)
    assert network.ego == "in/eva-ego"
    assert network.people["person_id"].tolist() == [
        "in/eva-ego",
        "in/ada-example",
        "in/ben-beispiel",
    ]
    assert network.people["is_contact"].tolist() == [False, True, False]
