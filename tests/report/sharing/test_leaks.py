"""The search for leaks: what is planted is found, of each kind and in each place, and our own words are no leak."""

from __future__ import annotations

import base64
import re
import struct
import zlib
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

import pandas as pd
import pytest
from nbformat.v4 import new_code_cell, new_notebook, new_output
from papermill.translators import PythonTranslator

from netlib.network import Network
from netlib.report.language import words
from netlib.report.make import find_notebook
from netlib.report.sharing.leaks import LeakError, check_leaks, find_leaks
from netlib.settings import Settings
from netlib.sources import load

if TYPE_CHECKING:
    from nbformat import NotebookNode

GIVEN = {"export": "/home/mark/export.zip", "reader": "coach", "language": "de"}
MESSAGE = "Wir treffen uns am Donnerstag bei der alten Schleuse in Lauenburg"
TABLES = {
    "people": """person_id,name,company,position,location,email,url,is_contact,is_ego
me,Jördis Möhlenkamp,Möhlenkamp Beratung,Inhaberin,"Uelzen, Deutschland",joerdis@example.org,https://www.linkedin.com/in/j%C3%B6rdis-m%C3%B6hlenkamp,,true
a,Maximilian Theodor Quandtmeyer-Vogt,Kupfermühle Logistik eG,Leiter Einkauf und Beschaffung,"Tuttlingen, Germany",m.quandt@kupfer.example,https://www.linkedin.com/in/mquandt-12ab34cd,true,
b,Mark Best,Best Netzwerk GmbH,Head,,mark@example.org,https://www.linkedin.com/in/mark-best,true,
c,X Æ,1&1 AG,,,,,true,
d,王小明,,,,,,true,
e,Seán O’Connor,,,,,,true,
""",
    "interactions": f"""at,sender,recipient,kind,text
2026-01-01T10:00:00Z,me,a,message,"{MESSAGE}."
2026-01-02T10:00:00Z,a,me,message,Freitag passt besser
2026-01-03T10:00:00Z,b,me,message,Ja
""",
    "groups": "group_id,name\ng,Alster-Segler e.V.\n",
    "memberships": "person_id,group_id\na,g\n",
    "requests": "request_id,person_id,direction,text\nr,b,incoming,Ich würde gern mit Ihnen über Holzhandel sprechen\n",
    "own": "kind,name,organization,since,until,text\njob,Trainee,Hansekontor Bank AG,,,\npost,,,,,Drei Dinge die ich beim Umzug lernte\n",
}


@pytest.fixture(scope="module")
def network(tmp_path_factory: pytest.TempPathFactory) -> Network:
    folder = tmp_path_factory.mktemp("tables")
    for name, text in TABLES.items():
        (folder / f"{name}.csv").write_text(text, encoding="utf-8")
    return load(folder, settings=Settings())[0]


def page(body: str = "", *, head: str = "", title: str = "") -> str:
    return f'<!doctype html><html lang="de"><head><meta charset="utf-8">{head}<title>{title}</title></head><body><main>{body}</main></body></html>'


def notebook(**output: Any) -> NotebookNode:
    parameters = new_code_cell(
        PythonTranslator.codify(GIVEN, "Parameters"), metadata={"tags": ["injected-parameters"]}
    )
    cell = new_code_cell("book = report.open_book(export)")
    if output:
        cell.outputs = [new_output(**output)]
    return new_notebook(
        cells=[parameters, cell], metadata={"papermill": {"parameters": dict(GIVEN)}}
    )


def found(network: Network, html: str, made: NotebookNode | None = None) -> list[tuple[str, str]]:
    leaks = find_leaks(html, made or notebook(), network, given=GIVEN)
    return [(leak.kind, leak.place) for leak in leaks]


def test_an_empty_page_tells_nothing_not_even_the_path_of_the_export(network: Network) -> None:
    assert found(network, page()) == []


NAME, PROFILE, MAIL, PLACE = (
    "the name of a person",
    "a profile address",
    "an e-mail address",
    "an address or place",
)
COMPANY, TITLE, GROUP = "a company", "a job title", "the name of a group"


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        (NAME, "Maximilian Theodor Quandtmeyer-Vogt"),
        (NAME, "Quandtmeyer-Vogt, Maximilian Theodor"),
        (NAME, "Maximilian Quandtmeyer"),
        (NAME, "Theodor"),
        (NAME, "Vogt"),
        (NAME, "Jördis"),
        (NAME, "MOEHLENKAMP"),
        (NAME, "Mohlenkamp"),
        (NAME, "JördisMöhlenkamp"),
        (NAME, "x æ"),
        (NAME, "与王小明交谈"),
        (NAME, "Sean O'Connor"),
        (PROFILE, "https://www.linkedin.com/in/mquandt-12ab34cd/"),
        (PROFILE, "mquandt-12ab34cd"),
        (PROFILE, "12ab34cd"),
        (PROFILE, "j%C3%B6rdis-m%C3%B6hlenkamp"),
        (MAIL, "m.quandt@kupfer.example"),
        (MAIL, "m.quandt (at) kupfer"),
        (PLACE, "Tuttlingen, Germany"),
        (PLACE, "Uelzen"),
        (COMPANY, "Kupfermühle Logistik eG"),
        (COMPANY, "KUPFERMUEHLE LOGISTIK"),
        (COMPANY, "Kupfermühle"),
        (COMPANY, "Hansekontor Bank"),
        (COMPANY, "1&1 AG"),
        (TITLE, "Leiter Einkauf und Beschaffung"),
        (GROUP, "Alster-Segler e. V."),
        ("words of a message", "uns am Donnerstag bei der"),
        ("words of a message", "freitag passt besser"),
        ("words of a contact request", "mit Ihnen über Holzhandel sprechen"),
        ("words of your own profile or posts", "die ich beim Umzug lernte"),
    ],
)
def test_every_kind_is_found(network: Network, kind: str, text: str) -> None:
    assert (kind, "page text") in found(network, page(f"<p>12 · {text} (3 %)</p>"))


@pytest.mark.parametrize(
    "text",
    ["Quandtmeyerin", "Uelzener", "Donnerstag", "am Donnerstag bei der neuen", "1 1", "Bank", "王", "Ja"],
)  # fmt: skip
def test_other_words_are_no_leak(network: Network, text: str) -> None:
    assert found(network, page(f"<p>{text}</p>")) == []


def png(text: str) -> str:
    """Return a picture that says something of itself, packed."""
    chunk = b"zTXt" + b"Author\0\0" + zlib.compress(text.encode())
    raw = struct.pack(">I", len(chunk) - 4) + chunk + struct.pack(">I", zlib.crc32(chunk))
    return base64.b64encode(b"\x89PNG\r\n\x1a\n" + raw).decode()


SECRET = "Maximilian Quandtmeyer"
PACKED = base64.b64encode(f"<svg><text>{SECRET}</text></svg>".encode()).decode()


@pytest.mark.parametrize(
    ("place", "html"),
    [
        ("page text", page(f"<p>{SECRET}</p>")),
        ("page text", page(f"<table><tr><td>{SECRET}</table>")),
        ("page text", page(f"<details><summary>x</summary>{SECRET}</details>")),
        ("page text", page(f"<pre><code>{SECRET}</code></pre>")),
        ("attribute title", page(f'<p title="{SECRET}">x</p>')),
        ("attribute aria-label", page(f'<svg aria-label="{SECRET}"></svg>')),
        ("attribute class", page('<p class="Quandtmeyer">x</p>')),
        ("attribute id", page('<p id="maximilian-quandtmeyer">x</p>')),
        ("attribute style", page('<p style="font-family: Quandtmeyer">x</p>')),
        ("attribute href", page('<a href="#quandtmeyer">x</a>')),
        ("attribute", page(f'<p data-person="{SECRET}">x</p>')),
        ("name of an attribute of <p>", page('<p data-quandtmeyer="x">x</p>')),
        ("comment", page(f"<!-- {SECRET} -->")),
        ("style", page(head=f"<style>/* {SECRET} */</style>")),
        ("title", page(title=SECRET)),
        ("metadata", page(head=f'<meta name="author" content="{SECRET}">')),
        ("text of a figure", page(f"<svg><text>{SECRET}</text></svg>")),
        ("title of a figure", page(f"<svg><title>{SECRET}</title></svg>")),
        ("description of a figure", page(f"<svg><desc>{SECRET}</desc></svg>")),
        ("metadata of a figure", page(f"<svg><metadata>{SECRET}</metadata></svg>")),
        ("declaration", page("<?author Quandtmeyer?>")),
        ("attribute src, data address: text of a figure", page(f'<img src="data:image/svg+xml;base64,{PACKED}">')),
        ("attribute src, data address", page(f'<img src="data:image/png;base64,{png(SECRET)}">')),
        ("attribute src", page(f'<img src="data:text/plain,{quote(SECRET)}">')),
        ("style, data address: text of a figure", page(head=f"<style>a {{ background: url(data:image/svg+xml;base64,{PACKED}) }}</style>")),
    ],
)  # fmt: skip
def test_every_place_of_the_page_is_searched(network: Network, place: str, html: str) -> None:
    assert ("the name of a person", place) in found(network, html)


def in_source(made: NotebookNode) -> None:
    made.cells[1].source += f"\n# {SECRET}"


def in_injected(made: NotebookNode) -> None:
    made.cells[0].source += f"\n# {SECRET}"


def in_cell(made: NotebookNode) -> None:
    made.cells[1].metadata["tags"] = ["Quandtmeyer"]


def in_notebook(made: NotebookNode) -> None:
    made.metadata["authors"] = [{"name": SECRET}]


def in_a_key(made: NotebookNode) -> None:
    made.metadata[SECRET] = 1


def in_parameters(made: NotebookNode) -> None:
    made.metadata["papermill"]["parameters"]["ego"] = SECRET


def in_title(made: NotebookNode) -> None:
    made.metadata["title"] = SECRET


@pytest.mark.parametrize(
    ("place", "plant"),
    [
        ("notebook cell 2, source", in_source),
        ("notebook cell 1, source", in_injected),
        ("notebook cell 2, metadata", in_cell),
        ("notebook metadata", in_notebook),
        ("notebook metadata", in_a_key),
        ("notebook metadata", in_parameters),
        ("notebook metadata", in_title),
    ],
)
def test_every_place_of_the_notebook_is_searched(network: Network, place: str, plant: Any) -> None:
    made = notebook()
    plant(made)
    assert ("the name of a person", place) in found(network, page(), made)


@pytest.mark.parametrize(
    ("place", "output"),
    [
        (", output", {"output_type": "stream", "name": "stdout", "text": SECRET}),
        (", output", {"output_type": "error", "ename": "E", "evalue": SECRET, "traceback": []}),
        (", output", {"output_type": "error", "ename": "E", "evalue": "", "traceback": [SECRET]}),
        (", output", {"output_type": "display_data", "data": {"text/plain": SECRET}}),
        (", output", {"output_type": "display_data", "data": {"image/png": png(SECRET)}}),
        (", output", {"output_type": "display_data", "data": {"application/json": {"a": [SECRET]}}}),
        (", output: page text", {"output_type": "display_data", "data": {"text/html": f"<p>{SECRET}"}}),
        (", output: comment", {"output_type": "display_data", "data": {"text/html": f"<!--{SECRET}-->"}}),
        (", output: text of a figure", {"output_type": "display_data", "data": {"image/svg+xml": f"<svg><text>{SECRET}</text></svg>"}}),
        (", output metadata", {"output_type": "display_data", "data": {}, "metadata": {"by": SECRET}}),
    ],
)  # fmt: skip
def test_every_output_is_searched(network: Network, place: str, output: dict[str, Any]) -> None:
    leaks = found(network, page(), notebook(**output))
    assert ("the name of a person", f"notebook cell 2{place}") in leaks


def test_what_page_and_notebook_share_is_found_in_the_page(network: Network) -> None:
    shown = f"<p>{SECRET}</p>" + "<p>-</p>" * 200
    made = notebook(output_type="display_data", data={"text/html": shown})
    assert found(network, page(shown), made) == [("the name of a person", "page text")]
    without = page(shown.replace(SECRET, "-"))
    place = "notebook cell 2, output: page text"
    assert found(network, without, made) == [("the name of a person", place)]


@pytest.mark.parametrize(
    "hidden",
    [
        "Quandt<b>meyer</b>",
        "<b>Qu</b><i>andt</i>meyer",
        "Quandt<wbr>meyer",
        "Quandt&shy;meyer",
        "Quandt\u00admeyer",
        "Quandt&#8203;meyer",
        "Quandt\u200dmeyer",
        "Qu\u2060andt\ufeffmeyer",
        "&#81;uandtm&#x65;yer",
        "QUANDTMEYER",
        "Ｑuandtmeyer",
        "M\u00f6hlenkamp",
        "Mo\u0308hlenkamp",
        "M&ouml;hlenkamp",
        "Mo<b>\u0308</b>hlenkamp",
        "MO\u0308HLENKAMP",
        "J\u00adördis",
        "<text>Quandt<tspan>meyer</tspan></text>",
    ],
)
def test_no_disguise_helps(network: Network, hidden: str) -> None:
    places = [place for kind, place in found(network, page(f"<p>{hidden}</p>")) if kind == NAME]
    assert places == ["page text"]


SENTENCES = [
    words(language).catalogue.gettext(text)
    for language in ("en", "de")
    for text in (
        "The really good people drown in dull mass communication (C7).",
        "Nobody can sensibly build up more than a few hundred contacts (C2).",
    )
]


def alone(name: str) -> Network:
    """Return a network of somebody without a name and one contact with this."""
    columns = ["person_id", "name", "company", "position", "location", "email", "url"]
    people = pd.DataFrame([["me", None], ["a", name]], columns=columns[:2]).reindex(columns=columns)
    return Network(people=people.astype("str").assign(is_ego=[True, False]))


@pytest.mark.parametrize("sentence", SENTENCES)
def test_a_word_of_our_own_sentence_is_no_leak_and_anywhere_else_it_is(sentence: str) -> None:
    for word in [word for word in sentence.split()[:-1] if len(word) > 1][1:8:3]:
        network = alone(f"{word} Zyx")
        assert found(network, page(f"<p>{sentence}</p>")) == []
        for body in (
            f"<p>{sentence} Bitte {word} fragen.</p>",
            f"<p>{sentence.replace(word, f'{word} Zyx', 1)}</p>",
            f"<p>Ask {word} first.</p>",
        ):
            assert found(network, page(body)), body


def test_a_sentence_is_ours_only_with_all_its_parts_in_order() -> None:
    catalogue = words("de").catalogue._catalog  # type: ignore[attr-defined]
    around = re.compile(r"(?:[A-Za-z]{2,},? ){3,}\{\w+\}(?: [a-z]{2,},?){2,}\.?")
    message = next(one for one in sorted(map(str, catalogue)) if around.fullmatch(one))
    before, after = re.split(r"\{\w+\}", message)
    network = alone(f"{before.split()[1]} {after.split()[1]}")
    assert found(network, page(f"<p>{before}60%{after}</p>")) == []
    assert found(network, page(f"<p>{before}<b>12</b> and 13{after}</p>")) == []
    assert found(network, page(f"<p>{before}60%{after.rsplit(' ', 1)[0]}</p>"))
    assert found(network, page(f"<p>{after} 60% {before}</p>"))
    assert found(network, page(f"<p>{before}</p><p>60%{after}</p>"))
    assert found(network, page(f"<p>{before}60% {after.split()[1]} {after}</p>"))


def test_a_label_is_ours_only_where_it_stands_alone() -> None:
    network = alone("May Banking")
    for ours in ("<td>May</td>", "<td>Banking</td>", "<p>May 2026</p>", "<p>31 May 2026</p>", "<p>May, June and July</p>"):  # fmt: skip
        assert found(network, page(ours)) == [], ours
    for other in ("<p>May said so</p>", "<p>dear May</p>", "<p>with May Banking</p>", "<td>Banking May</td>"):  # fmt: skip
        assert found(network, page(other)), other


def test_the_program_of_the_notebook_is_ours_as_it_ships_and_not_otherwise() -> None:
    import nbformat

    shipped = nbformat.read(find_notebook("90-report"), as_version=4)
    network = alone("Open Book")
    assert found(network, page(), shipped) == []
    shipped.cells[-1].source += "\nask(open, book)"
    assert found(network, page(), shipped)


def test_names_may_be_told_where_they_are_meant_to_be_and_nothing_else(network: Network) -> None:
    names = network.people["name"].dropna().tolist()

    def leaks(body: str) -> list[str]:
        made = find_leaks(page(body), notebook(), network, given=GIVEN, names_told=names)
        return [leak.kind for leak in made]

    assert leaks("<td>Maximilian Theodor Quandtmeyer-Vogt</td><p>Ask Mark Best first.</p>") == []
    assert leaks("<td>Maximilian Theodor …</td>") == []
    assert leaks("<td>Mark Best, Best Netzwerk GmbH</td>") == [COMPANY]
    assert leaks("<td>Mark Best</td><td>linkedin.com/in/mark-best</td>") == [PROFILE]
    assert leaks("<td>mark@example.org</td>") == [MAIL]
    assert leaks(f"<p>{MESSAGE}</p>") == ["words of a message"]


def test_the_error_says_what_kind_and_where_and_not_what(network: Network) -> None:
    html = page(f'<p title="{SECRET}">m.quandt@kupfer.example</p>')
    with pytest.raises(LeakError) as raised:
        check_leaks(html, notebook(), network, given=GIVEN)
    told = str(raised.value)
    assert "the name of a person (attribute title)" in told
    assert "an e-mail address (page text)" in told
    assert "quandt" not in told.casefold()
    assert told.endswith(".")


def test_half_a_million_messages_are_searched_for_five_words(network: Network) -> None:
    texts = [f"Nummer {n} steht in keinem Bericht dieser Welt" for n in range(20_000)]
    many = pd.DataFrame({"text": [*texts, MESSAGE]}).astype("str")
    crowded = Network(people=network.people, interactions=many)
    assert found(crowded, page("<p>Nummer 17 steht in keinem</p>")) == [("words of a message", "page text")]  # fmt: skip
    assert found(crowded, page("<p>Nummer 17 steht in allen</p>")) == []


def test_a_path_of_this_machine_is_found() -> None:
    network = alone("Zyx")
    assert ("a path of this machine", "comment") in found(network, page(f"<!-- {Path.cwd()}/x -->"))
