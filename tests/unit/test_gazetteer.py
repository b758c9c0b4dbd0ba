"""Names, adjectives and inhabitants find their entity, and a broken file is refused."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from kg import gazetteer, resources
from kg.errors import OntologyError

if TYPE_CHECKING:
    from pathlib import Path

    from kg.gazetteer import Gazetteer


@pytest.fixture(scope="module")
def known() -> Gazetteer:
    return gazetteer.load()


NAMED = {
    # preferred and other names
    "VS": ["verenigde-staten"],
    "Amerika": ["verenigde-staten"],
    "Verenigde Staten": ["verenigde-staten"],
    "VK": ["verenigd-koninkrijk"],
    "Groot-Brittannië": ["verenigd-koninkrijk"],
    "Engeland": ["verenigd-koninkrijk"],
    "Wit-Rusland": ["belarus"],
    "Birma": ["myanmar"],
    "Holland": ["nederland"],
    "Saoedi-Arabië": ["saudi-arabie"],
    "Soedan": ["sudan"],
    "Ivoorkust": ["ivoorkust"],
    "NATO": ["navo"],
    "EU": ["europese-unie"],
    "Veiligheidsraad": ["vn-veiligheidsraad"],
    "ISIS": ["islamitische-staat"],
    "Hizbollah": ["hezbollah"],
    "GRU": ["groe"],
    "Defensie": ["ministerie-van-defensie"],
    "Kaboel": ["kabul"],
    "Kyiv": ["kiev"],
    "Mosoel": ["mosul"],
    "New York": ["new-york"],
    "F-16's": ["f-16"],
    # shared names: the state, then the preferred name, then the order of the file
    "Luxemburg": ["luxemburg", "luxemburg-stad"],
    "Djibouti": ["djibouti", "djibouti-stad"],
    "Congo": ["democratische-republiek-congo", "congo-brazzaville"],
    "Groningen": ["groningen", "provincie-groningen"],
    "Kamer": ["tweede-kamer", "belgische-kamer"],
    # genitive
    "Ruslands": ["rusland"],
    "Nederlands": [],
    "Mali's": ["mali"],
    "Congo’s": ["democratische-republiek-congo", "congo-brazzaville"],
    "Parijs'": ["parijs"],
    # a name that ends in -s is no genitive
    "Honduras": ["honduras"],
    "Laos": ["laos"],
    "Goris": [],
    # spelling: apostrophe, hyphen, accent, no-break space
    "Bahama’s": ["bahamas"],
    "Noord Korea": ["noord-korea"],
    "Noord\u2011Korea": ["noord-korea"],
    "Israel": ["israel"],
    "Wit-\xadRusland": ["belarus"],
    "Tel\xa0Aviv": ["tel-aviv"],
    # start of a sentence, headline
    "Luchtmobiele Brigade": ["11-luchtmobiele-brigade"],
    "Anti-IS-coalitie": ["anti-is-coalitie"],
    "NEDERLAND": ["nederland"],
    "NOORD-KOREA": ["noord-korea"],
    "RUSLANDS": ["rusland"],
    # no names
    "is": [],
    "nederland": [],
    "MEER": [],
    "Onbekendistan": [],
    "": [],
    "'s": [],
}


@pytest.mark.parametrize(("surface", "ids"), NAMED.items(), ids=[repr(name) for name in NAMED])
def test_named(known: Gazetteer, surface: str, ids: list[str]) -> None:
    assert [entry.id for entry in known.named(surface)] == ids


ADJECTIVES = {
    "Iraakse": ["irak"],
    "Iraaks": ["irak"],
    "Noord-Koreaanse": ["noord-korea"],
    "Britse": ["verenigd-koninkrijk"],
    "Engelse": ["verenigd-koninkrijk"],
    "Franse": ["frankrijk"],
    "Indiase": ["india"],
    "Chinese": ["china"],
    "Malinese": ["mali"],
    "Thaise": ["thailand"],
    "Emiratische": ["verenigde-arabische-emiraten"],
    "Centraal-Afrikaanse": ["centraal-afrikaanse-republiek"],
    "Costa Ricaanse": ["costa-rica"],
    "Congolese": ["democratische-republiek-congo"],
    "Koerdische": ["koerden"],
    "Vlaamse": ["vlaanderen"],
    "Europese": ["europa"],
    "Republikeinse": ["republikeinse-partij"],
    "Nederlands-Duitse": ["nederland", "duitsland"],
    "Amerikaans-Zuid-Koreaanse": ["verenigde-staten", "zuid-korea"],
    "Noord-Koreaans-Chinese": ["noord-korea", "china"],
    "Nederlands-": [],
    "Duits-onbekende": [],
    "AMERIKAANSE": ["verenigde-staten"],
    "Oekraiense": ["oekraine"],
    "pro-Russische": [],
    "anti-Amerikaanse": [],
    "iraakse": [],
    "Indiaase": [],
    "Grote": [],
    "-": [],
    "": [],
}


@pytest.mark.parametrize(("word", "ids"), ADJECTIVES.items(), ids=[repr(w) for w in ADJECTIVES])
def test_adjectives(known: Gazetteer, word: str, ids: list[str]) -> None:
    assert [entry.id for entry in known.adjectives(word)] == ids
    last = known.adjective(word)
    assert (last.id if last else None) == (ids[-1] if ids else None)


INHABITANTS = {
    "Amerikanen": "verenigde-staten",
    "Britten": "verenigd-koninkrijk",
    "Brit": "verenigd-koninkrijk",
    "Irakees": "irak",
    "Irakezen": "irak",
    "Iraakse": "irak",
    "Fransen": "frankrijk",
    "Française": "frankrijk",
    "Russen": "rusland",
    "Polen": "polen",
    "Zweden": "zweden",
    "Afghanen": "afghanistan",
    "Koerden": "koerden",
    "VVD'ers": "vvd",
    "VVD’er": "vvd",
    "Europeanen": "europa",
    "BRITTEN": "verenigd-koninkrijk",
    "britten": None,
    "Ministers": None,
    "": None,
}


@pytest.mark.parametrize(("word", "id_"), INHABITANTS.items(), ids=[repr(w) for w in INHABITANTS])
def test_inhabitant(known: Gazetteer, word: str, id_: str | None) -> None:
    found = known.inhabitant(word)
    assert (found.id if found else None) == id_


@pytest.mark.parametrize(
    ("name", "id_"),
    [
        ("Washington", "verenigde-staten"),
        ("Kremlin", "rusland"),
        ("Moskou", "rusland"),
        ("Witte Huis", "verenigde-staten"),
        ("Downing Street", "verenigd-koninkrijk"),
        ("Elysée", "frankrijk"),
        ("Den Haag", "nederland"),
        ("Brussel", "europese-unie"),
        ("Berlaymont", "europese-commissie"),
        ("Pentagon", "pentagon"),
        ("Amsterdam", "amsterdam"),
        ("Jeruzalem", "jeruzalem"),
        ("Nederland", "nederland"),
    ],
    ids=lambda value: value,
)
def test_government_of(known: Gazetteer, name: str, id_: str) -> None:
    assert known.government_of(known.named(name)[0]).id == id_


def test_entry_has_what_the_file_says(known: Gazetteer) -> None:
    irak, bagdad = known.entry("irak"), known.entry("bagdad")
    assert irak is not None
    assert irak.codes == ("IQ", "IRQ")
    assert irak.matches == (
        "http://publications.europa.eu/resource/authority/country/IRQ",
        "http://www.wikidata.org/entity/Q796",
    )
    assert irak.adjectives == ("Iraaks", "Iraakse")
    assert "arabische-liga" in irak.member_of
    assert bagdad is not None
    assert (bagdad.type, bagdad.capital_of, bagdad.located_in) == ("City", "irak", "irak")
    assert known.entry("mivd").part_of == "ministerie-van-defensie"  # type: ignore[union-attr]
    assert known.entry("mivd").nationality == "nederland"  # type: ignore[union-attr]
    assert known.entry("atlantis") is None


# --- broken files ------------------------------------------------------------------------------

WHOLE = """@prefix dd: <https://w3id.org/defdip/ontology#> .
@prefix e: <https://w3id.org/defdip/id/entity/> .
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
e:irak a dd:State ; skos:prefLabel "Irak"@nl .
e:bagdad a dd:City ; skos:prefLabel "Bagdad"@nl ; dd:metonymOf e:irak .
e:barham-salih a dd:Person ; skos:prefLabel "Barham Salih"@nl .
e:barham-salih\\/office-1 a dd:Office ; dd:officeOf e:barham-salih ; dd:office "president"@nl ;
    dd:officeRelation dd:headOf ; dd:officeAt e:irak .
"""
BROKEN = {
    "not Turtle": ("e:bagdad a", "e:bagdad", r"entities\.ttl:5:\d+: not valid Turtle"),
    "no label": ('skos:prefLabel "Irak"@nl', "dd:rank 1", "entity irak has"),
    "label in no language": ('"Irak"@nl', '"Irak"', "entity irak has"),
    "no class": ("e:irak a dd:State ; ", "e:irak ", "no class"),
    "class of no entity": ("dd:State", "dd:Killing", "entity irak has"),
    "two classes": ("dd:State", "dd:State, dd:City", "entity irak has"),
    "link to nothing": ("dd:metonymOf e:irak", "dd:metonymOf e:iraq", "Did you mean irak"),
    "office of nobody": ("officeOf e:barham-salih", "officeOf e:saleh", "points to saleh"),
    "office at nothing": ("officeAt e:irak", "officeAt e:iraq", "Did you mean irak"),
    "office without title": (' dd:office "president"@nl ;', "", "office-1 lacks its holder, title"),
    "office without relation": ("dd:officeRelation dd:headOf ; ", "", "office-1 lacks its holder"),
    "circle": ('"Irak"@nl', '"Irak"@nl ; dd:metonymOf e:bagdad', "metonym of itself"),
}


def _folder(path: Path, entities: str | None) -> Path:
    for name in ("kg.ttl", "lexicon/offices.toml"):
        (path / name).parent.mkdir(exist_ok=True)
        (path / name).write_bytes((resources.ontologies() / name).read_bytes())
    if entities is not None:
        (path / "entities.ttl").write_text(entities, encoding="utf-8")
    return path


def test_smallest_whole_file_is_read(tmp_path: Path) -> None:
    found = gazetteer.load(_folder(tmp_path, WHOLE))
    assert [entry.id for entry in found] == ["irak", "bagdad", "barham-salih"]
    assert [office.body for entry in found for office in entry.offices] == ["irak"]
    assert found.government_of(found.named("Bagdad")[0]).label == "Irak"


@pytest.mark.parametrize(("old", "new", "message"), BROKEN.values(), ids=BROKEN)
def test_broken_file_is_refused(tmp_path: Path, old: str, new: str, message: str) -> None:
    assert old in WHOLE
    with pytest.raises(OntologyError, match=message) as caught:
        gazetteer.load(_folder(tmp_path, WHOLE.replace(old, new)))
    assert caught.value.hint


def test_missing_file_is_refused(tmp_path: Path) -> None:
    with pytest.raises(OntologyError, match=r"entities\.ttl: cannot be read"):
        gazetteer.load(_folder(tmp_path, None))


def test_state_lies_in_its_regions_and_their_continent() -> None:
    known = gazetteer.load()
    mali = known.entries["mali"]
    assert [r for r in ("west-afrika", "sahel", "afrika", "azie") if known.lies_in(mali, r)] == [
        "west-afrika",
        "sahel",
        "afrika",
    ]
