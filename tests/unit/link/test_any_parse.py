"""Whatever a parser makes of a text, linking answers, and its answer hangs together."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from kg.link import link
from kg.model import Evidence, Frame, FrameRef, Mention, Role, Trigger
from kg.syntax.phrase import phrase
from tests.unit.link.notation import document

WORDS = [
    "Trump/Trump/PROPN",
    "Donald/Donald/PROPN",
    "VS/VS/PROPN",
    "Moskou/Moskou/PROPN",
    "hij//PRON",
    "zijn//PRON",
    "dat//PRON",
    "zij//PRON",
    "er//ADV",
    "daarmee//ADV",
    "minister//NOUN",
    "land//NOUN",
    "beide//DET",
    "de//DET",
    "het//PRON",
    "Iraanse/Iraans/ADJ",
    "missie//NOUN",
    "vier//NUM",
    "zei/zeggen/VERB",
    "komen//VERB",
    "is/zijn/AUX",
    ",//PUNCT",
    "(//PUNCT",
    "'//PROPN",
    "andere/ander/ADJ",
    "hoofdstad//NOUN",
]
DEPS = [
    "nsubj",
    "nsubj:pass",
    "obj",
    "iobj",
    "obl",
    "obl:agent",
    "nmod",
    "nmod:poss",
    "amod",
    "det",
    "appos",
    "flat",
    "conj",
    "cc",
    "acl",
    "acl:relcl",
    "advcl",
    "ccomp",
    "xcomp",
    "parataxis",
    "aux",
    "cop",
    "case",
    "nummod",
    "punct",
    "expl",
    "fixed",
    "advmod",
    "compound:prt",
]
FEATS = ("", "/Sing", "/Plur", "/Sing,Neut", "/Fin,Sing", "/Fin,Plur", "/Rel", "/Dem", "/Prs,Poss")
NAMES = ("", "", "@PERSON", "@GPE", "@ORG", "@+")


@st.composite
def sentences(draw: st.DrawFn) -> str:
    """A sentence of any words under any tree: a word hangs on one that was placed before."""
    size = draw(st.integers(1, 9))
    order = draw(st.permutations(range(1, size + 1)))
    heads = {order[0]: 0}
    for at, number in enumerate(order[1:], start=1):
        heads[number] = order[draw(st.integers(0, at - 1))]
    return " ".join(
        f"{draw(st.sampled_from(WORDS))}/"
        f"{draw(st.sampled_from(DEPS)) if heads[number] else 'root'}/{heads[number]}"
        f"{draw(st.sampled_from(FEATS))}{draw(st.sampled_from(NAMES))}"
        for number in range(1, size + 1)
    )


@settings(max_examples=200, deadline=None)
@given(st.lists(sentences(), max_size=4), st.sampled_from(["agent", "target", "topic", "place"]))
def test_linking_any_parse(texts: list[str], role: str) -> None:
    parsed = document(*texts)
    frames = []
    for tree in parsed.sentences:
        mentions = [phrase(tree, token).mention() for token in tree]
        frames.append(
            Frame(
                id=str(tree.index),
                type="Statement",
                trigger=Trigger(tree.root.span, tree.root.text, tree.root.lemma),
                roles=tuple(Role(role, mention) for mention in mentions),
                evidence=Evidence("d", tree.index, tree.root.span, "test"),
                source=tuple(mentions[:1]),
            )
        )
    extraction = link(parsed, tuple(frames), ())
    ids = [entity.id for entity in extraction.entities]
    assert len(ids) == len(set(ids))
    for frame in extraction.frames:
        for filled in frame.roles:
            filler = filled.filler
            assert isinstance(filler, Mention | FrameRef)
            mention = filler.mention if isinstance(filler, FrameRef) else filler
            assert mention.entity is None or mention.entity in ids
            assert mention.label
