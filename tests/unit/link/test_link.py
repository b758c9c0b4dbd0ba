"""Frames and relations with linked mentions."""

from __future__ import annotations

from dataclasses import replace

import pytest

from kg.link import link
from kg.model import Frame, FrameRef, Mention, MentionKind, Role, Span
from tests.unit.link.frames import frame, mention, relation
from tests.unit.link.notation import document

EXTEND = (
    "De//DET/det/2 NAVO-landen/NAVO-land/NOUN/nsubj/4/Plur zijn/zijn/AUX/cop/4/Fin,Plur "
    "bereid//ADJ/root/0 "
    "de//DET/det/6 missie//NOUN/obj/9/Sing,Com uit//ADP/compound:prt/9 te//ADP/mark/9 "
    "breiden//VERB/ccomp/4"
)
SAID = (
    "Dat//PRON/obj/2/Dem zei/zeggen/VERB/root/0/Fin,Sing topman//NOUN/nsubj/2/Sing,Com "
    "Jens/Jens/PROPN/appos/3@PERSON Stoltenberg/Stoltenberg/PROPN/flat/4@+"
)
LEADERS = "Beide//DET/det/2 leiders/leider/NOUN/nsubj/3/Plur praten//VERB/root/0/Fin,Plur"
TRUMP_AND_KIM = (
    "Trump/Trump/PROPN/nsubj/4@PERSON en//CCONJ/cc/3 Kim/Kim/PROPN/conj/1@PERSON "
    "aarzelen//VERB/root/0/Fin,Plur"
)
WARNING = "Moskou/Moskou/PROPN/nsubj/2@GPE waarschuwt/waarschuwen/VERB/root/0/Fin,Sing"
ATTACK = (
    "Een//DET/det/3 Russische/Russisch/ADJ/amod/3 aanval//NOUN/root/0/Sing,Com op//ADP/case/5 "
    "Moskou/Moskou/PROPN/nmod/3@GPE"
)
MINISTER = (
    "Minister//NOUN/nsubj/3/Sing,Com Blok/Blok/PROPN/appos/1@PERSON "
    "spreekt/spreken/VERB/root/0/Fin,Sing"
)


def filler(found: Frame, role: str) -> list[Mention]:
    """The mentions in a role, those inside references included."""
    fillers = [r.filler for r in found.roles if r.name == role]
    mentions = [f.mention if isinstance(f, FrameRef) else f for f in fillers]
    return [m for m in mentions if isinstance(m, Mention)]


def test_dat_is_the_frame_of_the_sentence_before() -> None:
    parsed = document(EXTEND, SAID)
    expansion = frame(parsed, 0, "Expansion", "breiden", target=(0, "missie"))
    statement = frame(parsed, 1, "Statement", "zei", agent=(1, "topman"), topic=(1, "Dat"))
    linked = link(parsed, (expansion, statement), ()).frames[1]
    topic = next(r.filler for r in linked.roles if r.name == "topic")
    assert isinstance(topic, FrameRef)
    assert (topic.frame, topic.mention.label, topic.mention.text) == ("0-breiden", "breiden", "Dat")


def test_dat_is_a_predicate_where_no_frame_is() -> None:
    parsed = document(EXTEND, SAID)
    statement = frame(parsed, 1, "Statement", "zei", topic=(1, "Dat"))
    (topic,) = filler(link(parsed, (statement,), ()).frames[0], "topic")
    assert (topic.kind, topic.label, topic.entity) == (MentionKind.EVENT, "breiden", None)


def test_first_sentence_has_nothing_before() -> None:
    parsed = document(SAID)
    statement = frame(parsed, 0, "Statement", "zei", topic=(0, "Dat"))
    (topic,) = filler(link(parsed, (statement,), ()).frames[0], "topic")
    assert (topic.kind, topic.label) == (MentionKind.PRONOUN, "Dat")


def test_daarom_is_the_clause_that_it_depends_on() -> None:
    parsed = document(
        "De//DET/det/2 batterij//NOUN/nsubj:pass/4/Sing,Com wordt/worden/AUX/aux:pass/4/Fin,Sing "
        "geplaatst/plaatsen/VERB/root/0 als//SCONJ/mark/8 Polen/Polen/PROPN/nsubj/8@GPE "
        "daarom//ADV/advmod/8 vraagt/vragen/VERB/advcl/4/Fin,Sing"
    )
    placed = frame(parsed, 0, "Deployment", "geplaatst", target=(0, "batterij"))
    request = frame(parsed, 0, "Request", "vraagt", topic=(0, "daarom"))
    (topic,) = filler(link(parsed, (placed, request), ()).frames[1], "topic")
    assert topic.label == "geplaatst"


def test_het_before_its_own_clause_is_left_alone() -> None:
    parsed = document(
        "Rutte/Rutte/PROPN/nsubj/2@PERSON aarzelt/aarzelen/VERB/root/0/Fin,Sing",
        "Blok/Blok/PROPN/nsubj/2@PERSON betreurt/betreuren/VERB/root/0/Fin,Sing "
        "het//PRON/obj/2/Prs "
        "dat//SCONJ/mark/6 Rutte/Rutte/PROPN/nsubj/6@PERSON aarzelt/aarzelen/VERB/ccomp/2/Fin,Sing",
    )
    accusation = frame(parsed, 1, "Accusation", "betreurt", topic=(1, "het"))
    (topic,) = filler(link(parsed, (accusation,), ()).frames[0], "topic")
    assert topic.kind is MentionKind.PRONOUN


def test_het_is_the_event_that_the_sentence_before_is_about() -> None:
    before = "De//DET/det/2 staking//NOUN/nsubj/3/Sing,Com begint//VERB/root/0/Fin,Sing"
    after = (
        "Het//DET/det/2 Kremlin/Kremlin/PROPN/nsubj/3@ORG noemt/noemen/VERB/root/0/Fin,Sing "
        "het//PRON/obj/3/Prs dom//ADJ/xcomp/3"
    )
    parsed = document(before, after)
    strike = frame(parsed, 0, "Protest", "staking")
    named = frame(parsed, 1, "Statement", "noemt", topic=(1, "het"))
    (role,) = link(parsed, (strike, named), ()).frames[1].roles
    assert isinstance(role.filler, FrameRef)
    assert role.filler.frame == strike.id


def test_wat_is_the_clause_that_it_goes_on_from() -> None:
    parsed = document(
        "Teheran/Teheran/PROPN/nsubj/2@GPE dreigt/dreigen/VERB/root/0/Fin,Sing ,//PUNCT/punct/6 "
        "wat//PRON/obj/6 Moskou/Moskou/PROPN/nsubj/6@GPE "
        "ontkent/ontkennen/VERB/parataxis/2/Fin,Sing"
    )
    threat = frame(parsed, 0, "Threat", "dreigt")
    denial = frame(parsed, 0, "Rejection", "ontkent", topic=(0, "wat"))
    (role,) = link(parsed, (threat, denial), ()).frames[1].roles
    assert isinstance(role.filler, FrameRef)
    assert role.filler.frame == threat.id


def test_what_is_denied_is_what_was_claimed() -> None:
    parsed = document(
        "Washington/Washington/PROPN/nsubj/2@GPE beschuldigt/beschuldigen/VERB/root/0/Fin,Sing "
        "Moskou/Moskou/PROPN/obj/2@GPE het//DET/det/5 verdrag//NOUN/obj/7/Sing,Neut te//ADP/mark/7 "
        "schenden//VERB/ccomp/2",
        "Dat//PRON/obj/2/Dem ontkent/ontkennen/VERB/root/0/Fin,Sing "
        "Moskou/Moskou/PROPN/nsubj/2@GPE",
    )
    claim = frame(parsed, 0, "Accusation", "beschuldigt", target=(0, "Moskou"))
    denial = frame(parsed, 1, "Rejection", "ontkent", topic=(1, "Dat"))
    said = frame(parsed, 1, "Statement", "ontkent", topic=(1, "Dat"))
    linked = link(parsed, (claim, denial, said), ()).frames
    assert [filler(f, "topic")[0].label for f in linked[1:]] == ["schenden", "beschuldigt"]


def test_what_is_turned_down_is_what_was_threatened_with() -> None:
    parsed = document(
        "Teheran/Teheran/PROPN/nsubj/2@GPE dreigde/dreigen/VERB/root/0/Fin,Sing met//ADP/case/4 "
        "sancties/sanctie/NOUN/obl:arg/2/Plur",
        "Dat//PRON/obj/2/Dem verwierp/verwerpen/VERB/root/0/Fin,Sing "
        "Moskou/Moskou/PROPN/nsubj/2@GPE",
    )
    threat = frame(parsed, 0, "Threat", "dreigde")
    sanction = frame(parsed, 0, "Sanction", "sancties")
    refusal = frame(parsed, 1, "Rejection", "verwierp", topic=(1, "Dat"))
    condemned = frame(parsed, 1, "Accusation", "verwierp", topic=(1, "Dat"))
    linked = link(parsed, (threat, sanction, refusal, condemned), ()).frames
    assert [filler(f, "topic")[0].label for f in linked[2:]] == ["sancties", "dreigde"]


def test_what_is_refused_is_what_was_asked_for() -> None:
    parsed = document(
        "Teheran/Teheran/PROPN/nsubj/2@GPE vraagt/vragen/VERB/root/0/Fin,Sing "
        "Moskou/Moskou/PROPN/obj/2@GPE te//ADP/mark/5 wachten//VERB/xcomp/2/Inf",
        "Dat//PRON/obj/2/Dem weigert/weigeren/VERB/root/0/Fin,Sing Moskou/Moskou/PROPN/nsubj/2@GPE",
    )
    request = frame(parsed, 0, "Request", "vraagt", target=(0, "Moskou"))
    refusal = frame(parsed, 1, "Rejection", "weigert", topic=(1, "Dat"))
    linked = link(parsed, (request, refusal), ()).frames
    assert filler(linked[1], "topic")[0].label == "wachten"


def test_die_is_the_deed_that_the_clause_before_is_about() -> None:
    parsed = document(
        "China/China/PROPN/nsubj/2@GPE biedt/bieden/VERB/root/0/Fin,Sing "
        "hulp//NOUN/obj/2/Sing,Com aan//ADP/compound:prt/2 maar//CCONJ/cc/7 "
        "Taiwan/Taiwan/PROPN/nsubj/7@GPE weigert/weigeren/VERB/conj/2/Fin,Sing "
        "die//PRON/obj/7/Dem"
    )
    aid = frame(parsed, 0, "Aid", "hulp")
    refusal = frame(parsed, 0, "Rejection", "weigert", topic=(0, "die"))
    (role,) = link(parsed, (aid, refusal), ()).frames[1].roles
    assert isinstance(role.filler, FrameRef)
    assert role.filler.frame == aid.id


def test_die_is_the_thing_that_was_named_last() -> None:
    parsed = document(
        "Peru/Peru/PROPN/nsubj/2@GPE lanceert/lanceren/VERB/root/0/Fin,Sing een//DET/det/4 "
        "raket//NOUN/obj/2/Sing,Com maar//CCONJ/cc/7 Chili/Chili/PROPN/nsubj/7@GPE "
        "schiet/schieten/VERB/conj/2/Fin,Sing die//PRON/obj/7/Dem neer//ADV/compound:prt/7"
    )
    launch = frame(parsed, 0, "Deployment", "lanceert", target=(0, "raket"))
    attack = frame(parsed, 0, "Attack", "schiet", target=(0, "die"))
    (target,) = filler(link(parsed, (launch, attack), ()).frames[1], "target")
    assert target.label == "raket"


def test_ambassador_of_a_president_represents_the_state() -> None:
    parsed = document(
        "De//DET/det/3 Amerikaanse/Amerikaans/ADJ/amod/3 president//NOUN/nsubj/5/Sing,Com "
        "Trump/Trump/PROPN/appos/3@PERSON vraagt/vragen/VERB/root/0/Fin,Sing "
        "zijn//PRON/nmod:poss/7/Prs,Poss ambassadeur//NOUN/obj/5/Sing,Com",
    )
    envoy, his = mention(parsed, 0, "ambassadeur"), mention(parsed, 0, "zijn")
    found = link(parsed, (), (relation(parsed, "represents", envoy, his),)).relations
    assert [r.object.label for r in found if isinstance(r.object, Mention)] == ["Verenigde Staten"]


def test_office_that_is_given_is_not_who_has_it() -> None:
    parsed = document(
        "Minister//NOUN/nsubj/3/Sing,Com Blok/Blok/PROPN/appos/1@PERSON "
        "vertrekt/vertrekken/VERB/root/0/Fin,Sing",
        "Kaag/Kaag/PROPN/nsubj:pass/3@PERSON wordt/worden/AUX/aux:pass/3/Fin,Sing "
        "benoemd/benoemen/VERB/root/0/Part tot//ADP/case/6 de//DET/det/6/Def "
        "minister//NOUN/obl/3/Sing,Com",
    )
    named = frame(parsed, 1, "Appointment", "benoemd", target=(1, "Kaag"), topic=(1, "minister"))
    (topic,) = filler(link(parsed, (named,), ()).frames[0], "topic")
    assert (topic.label, topic.entity) == ("minister", None)


def test_both_give_a_role_each() -> None:
    parsed = document(TRUMP_AND_KIM, LEADERS)
    talk = frame(parsed, 1, "Consultation", "praten", agent=(1, "leiders"))
    agents = filler(link(parsed, (talk,), ()).frames[0], "agent")
    assert [(m.label, m.text) for m in agents] == [("Trump", "leiders"), ("Kim", "leiders")]


def test_capital_that_acts_is_its_state() -> None:
    parsed = document(WARNING)
    threat = frame(parsed, 0, "Threat", "waarschuwt", agent=(0, "Moskou"))
    extraction = link(parsed, (threat,), ())
    (agent,) = filler(extraction.frames[0], "agent")
    state = next(e for e in extraction.entities if e.id == agent.entity)
    assert (agent.label, state.type, state.label) == ("Moskou", "State", "Rusland")


def test_capital_without_government_acts_for_itself() -> None:
    parsed = document(WARNING.replace("Moskou", "Amsterdam"))
    threat = frame(parsed, 0, "Threat", "waarschuwt", agent=(0, "Amsterdam"))
    extraction = link(parsed, (threat,), ())
    (agent,) = filler(extraction.frames[0], "agent")
    city = next(e for e in extraction.entities if e.id == agent.entity)
    assert (city.type, city.label) == ("City", "Amsterdam")


def test_pronoun_for_a_capital_goes_by_its_name() -> None:
    parsed = document(
        "Moskou/Moskou/PROPN/nsubj/2@GPE herhaalt/herhalen/VERB/root/0/Fin,Sing "
        "zijn//PRON/nmod:poss/4/Prs,Poss dreigement//NOUN/obj/2/Sing,Neut"
    )
    threat = frame(parsed, 0, "Threat", "dreigement", agent=(0, "zijn"))
    extraction = link(parsed, (threat,), ())
    (agent,) = filler(extraction.frames[0], "agent")
    state = next(e for e in extraction.entities if e.id == agent.entity)
    assert (agent.label, state.label) == ("Moskou", "Rusland")


def test_capital_that_is_attacked_is_a_town() -> None:
    parsed = document(ATTACK)
    attack = frame(parsed, 0, "Attack", "aanval", target=(0, "Moskou"), agent=(0, "Russische"))
    extraction = link(parsed, (attack,), ())
    types = {e.id: e.type for e in extraction.entities}
    (target,) = filler(extraction.frames[0], "target")
    assert types[target.entity or ""] == "City"


@pytest.mark.parametrize(("slot", "type_"), [("obl:met", "State"), ("obj", "City")])
def test_capital_that_is_dealt_with_is_its_state(slot: str, type_: str) -> None:
    parsed = document(
        "Blok/Blok/PROPN/nsubj/2@PERSON overlegt/overleggen/VERB/root/0/Fin,Sing met//ADP/case/4 "
        "Moskou/Moskou/PROPN/obl/2@GPE"
    )
    talks = frame(parsed, 0, "Consultation", "overlegt", target=(0, "Moskou"))
    (role,) = talks.roles
    talks = replace(talks, roles=(replace(role, rule=f"{slot}/direct"),))
    extraction = link(parsed, (talks,), ())
    (target,) = filler(extraction.frames[0], "target")
    assert {e.id: e.type for e in extraction.entities}[target.entity or ""] == type_


def test_adjective_is_its_state() -> None:
    parsed = document(ATTACK)
    attack = frame(parsed, 0, "Attack", "aanval", agent=(0, "Russische"))
    (agent,) = filler(link(parsed, (attack,), ()).frames[0], "agent")
    assert (agent.text, agent.label) == ("Russische", "Rusland")


def test_first_part_of_a_compound_is_linked_by_name() -> None:
    parsed = document(
        "Nederland/Nederland/PROPN/nsubj/2@GPE steunt/steunen/VERB/root/0/Fin,Sing "
        "de//DET/det/4 NAVO-missie/NAVO-missie/NOUN/obj/2/Sing,Com"
    )
    whole = mention(parsed, 0, "NAVO-missie")
    part = Span(whole.head.start, whole.head.start + 4)
    navo = replace(whole, span=part, head=part, kind=MentionKind.NAMED, text="NAVO", label="NAVO")
    meeting = replace(
        frame(parsed, 0, "Support", "steunt"), roles=(Role("agent", navo), Role("target", whole))
    )
    extraction = link(parsed, (meeting,), ())
    types = {e.id: e.type for e in extraction.entities}
    (agent,), (target,) = (filler(extraction.frames[0], role) for role in ("agent", "target"))
    assert (types[agent.entity or ""], types[target.entity or ""]) == ("Alliance", "Mission")


def test_position_is_an_entity_of_its_own() -> None:
    parsed = document(MINISTER)
    tree = parsed.sentences[0]
    span = tree[0].span
    title = Mention(span, span, 0, MentionKind.NOMINAL, "Minister", "Minister")
    holds = relation(parsed, "holdsPosition", mention(parsed, 0, "Minister"), title)
    extraction = link(parsed, (), (holds,))
    (found,) = extraction.relations
    assert isinstance(found.object, Mention)
    assert (found.subject.label, found.object.entity) == ("Blok", "minister")
    assert {e.type for e in extraction.entities} == {"Person", "Position"}


def test_position_of_several_is_that_of_one() -> None:
    parsed = document(
        "De//DET/det/2 ministers/minister/NOUN/nsubj/6/Plur van//ADP/case/4 "
        "Justitie/Justitie/PROPN/nmod/2 Bos/Bos/PROPN/appos/2@PERSON "
        "zwijgt/zwijgen/VERB/root/0/Fin,Sing"
    )
    tree = parsed.sentences[0]
    span = Span(tree[1].span.start, tree[3].span.end)
    text = "ministers van Justitie"
    title = Mention(span, tree[1].span, 0, MentionKind.NOMINAL, text, text)
    holds = relation(parsed, "holdsPosition", mention(parsed, 0, "Bos"), title)
    (found,) = link(parsed, (), (holds,)).relations
    assert isinstance(found.object, Mention)
    assert (found.object.text, found.object.entity) == (text, "minister-van-justitie")


@pytest.mark.parametrize(
    ("pronoun", "label"),
    [
        pytest.param("We", "kabinet", id="we of a minister"),
        pytest.param("Ik", "Blok", id="ik"),
    ],
)
def test_first_person_in_a_quote(pronoun: str, label: str) -> None:
    parsed = document(
        "Het//DET/det/2 kabinet//NOUN/nsubj/3/Sing,Neut aarzelt/aarzelen/VERB/root/0/Fin,Sing",
        MINISTER,
        f"{pronoun}//PRON/nsubj/2/Prs helpen//VERB/root/0/Fin,Plur",
    )
    aid = frame(
        parsed, 2, "Aid", "helpen", agent=(2, pronoun), source=(mention(parsed, 1, "Minister"),)
    )
    (agent,) = filler(link(parsed, (aid,), ()).frames[0], "agent")
    assert agent.label == label


def test_uncertain_pronoun_stays_as_it_is() -> None:
    parsed = document("Hij//PRON/nsubj/2/Prs helpt/helpen/VERB/root/0/Fin,Sing")
    aid = frame(parsed, 0, "Aid", "helpt", agent=(0, "Hij"))
    (agent,) = filler(link(parsed, (aid,), ()).frames[0], "agent")
    assert (agent.label, agent.entity) == ("Hij", None)


def test_named_things_without_a_frame_are_entities() -> None:
    extraction = link(document(MINISTER), (), ())
    assert [(e.label, len(e.mentions)) for e in extraction.entities] == [("Stef Blok", 1)]


def test_every_linked_mention_has_its_entity() -> None:
    parsed = document(TRUMP_AND_KIM, LEADERS, ATTACK, WARNING)
    frames = (
        frame(parsed, 1, "Consultation", "praten", agent=(1, "leiders")),
        frame(parsed, 2, "Attack", "aanval", agent=(2, "Russische"), target=(2, "Moskou")),
        frame(parsed, 3, "Threat", "waarschuwt", agent=(3, "Moskou")),
    )
    extraction = link(parsed, frames, ())
    ids = {e.id for e in extraction.entities}
    linked = [m.entity for f in extraction.frames for r in f.roles for m in filler(f, r.name)]
    assert set(linked) <= ids
    assert len(ids) == len(extraction.entities)


def test_empty_document() -> None:
    extraction = link(document(), (), ())
    assert (extraction.entities, extraction.frames, extraction.sentences) == ((), (), ())


TALKED = (
    "Ze//PRON/nsubj/2/Prs spraken/spreken/VERB/root/0/Fin,Plur over//ADP/case/4 "
    "raketten/raket/NOUN/obl/2/Plur"
)
ASKED = (
    "Kiev/Kiev/PROPN/nsubj/2@GPE vraagt/vragen/VERB/root/0/Fin,Sing daar//ADV/advmod/2 "
    "om//ADP/case/3"
)


def test_daarom_is_what_was_talked_of() -> None:
    parsed = document(TALKED, ASKED)
    talks = frame(parsed, 0, "Consultation", "spraken", topic=(0, "raketten"))
    request = frame(parsed, 1, "Request", "vraagt", topic=(1, "daar"))
    (topic,) = filler(link(parsed, (talks, request), ()).frames[1], "topic")
    assert (topic.kind, topic.label) == (MentionKind.EVENT, "raketten")


def test_daarom_looks_past_who_reports() -> None:
    agreed = "Biden/Biden/PROPN/nsubj/2@PERSON stemt/stemmen/VERB/root/0/Fin,Sing in//ADV/advmod/2"
    reported = "Dat//PRON/obj/2/Dem melden//VERB/root/0/Fin,Plur kranten/krant/NOUN/nsubj/2/Plur"
    parsed = document(agreed, reported, ASKED)
    agreement = frame(parsed, 0, "Agreement", "stemt")
    report = frame(parsed, 1, "Statement", "melden", topic=(1, "Dat"))
    request = frame(parsed, 2, "Request", "vraagt", topic=(2, "daar"))
    (role,) = link(parsed, (agreement, report, request), ()).frames[2].roles
    assert isinstance(role.filler, FrameRef)
    assert role.filler.frame == agreement.id


def test_dat_before_a_day_is_a_pronoun_whatever_its_tag() -> None:
    parsed = document(
        "Biden/Biden/PROPN/nsubj/2@PERSON vertrekt/vertrekken/VERB/root/0/Fin,Sing",
        "Hij//PRON/nsubj/2/Prs maakte/maken/VERB/root/0/Fin,Sing dat//SCONJ/obj/2 "
        "zondag//PROPN/obl/2 bekend//ADJ/compound:prt/2",
    )
    statement = frame(parsed, 1, "Statement", "maakte", topic=(1, "dat"))
    (topic,) = filler(link(parsed, (statement,), ()).frames[0], "topic")
    assert topic.label == "vertrekt"


def test_daarover_in_what_somebody_says_is_the_sentence_before() -> None:
    parsed = document(
        "Biden/Biden/PROPN/nsubj/2@PERSON vertrekt/vertrekken/VERB/root/0/Fin,Sing",
        "Blok/Blok/PROPN/nsubj/2@PERSON zegt/zeggen/VERB/root/0/Fin,Sing dat//SCONJ/mark/6 "
        "hij//PRON/nsubj/6/Prs daarover//ADV/advmod/6 belt/bellen/VERB/ccomp/2/Fin,Sing",
    )
    call = frame(parsed, 1, "Consultation", "belt", topic=(1, "daarover"))
    (topic,) = filler(link(parsed, (call,), ()).frames[0], "topic")
    assert topic.label == "vertrekt"


def test_dat_is_what_there_was() -> None:
    """*Er waren aanvallen. Dat zegt Blok*: the attacks, and not that there were any."""
    parsed = document(
        "Er//ADV/advmod/2 waren/zijn/VERB/root/0/Fin,Plur aanvallen/aanval/NOUN/nsubj/2/Plur",
        "Dat//PRON/obj/2/Dem zegt/zeggen/VERB/root/0/Fin,Sing Blok/Blok/PROPN/nsubj/2@PERSON",
    )
    attack = frame(parsed, 0, "Attack", "aanvallen")
    said = frame(parsed, 1, "Statement", "zegt", topic=(1, "Dat"))
    (role,) = link(parsed, (attack, said), ()).frames[1].roles
    assert isinstance(role.filler, FrameRef)
    assert role.filler.frame == attack.id
