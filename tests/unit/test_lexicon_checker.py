"""Every message of the lexicon's checker, and what it lets pass."""

import pytest

from kg.errors import LexiconError
from kg.lexicon import Vocabulary, check, load

VOCABULARY = Vocabulary(
    frame_types={"Contribution", "Aid", "Threat"},
    roles={"agent", "target", "topic"},
    relations={"headOf", "holdsPosition"},
    entity_types={"ArmedForce", "Person"},
)
LISTS = 'prepositions = ["aan", "van", "door"]'
EXAMPLE = '\n[[frame.example]]\ntext = "<trigger>Hulp</trigger>."\n'
RELATION = """
[[relation]]
type = "headOf"
nouns = ["president"]
subject = ["self"]
object = ["demonym"]
[[relation.example]]
text = "<object>Franse</object> <trigger>president</trigger> <subject>Macron</subject>"
"""
CLASSES = """
[[class]]
type = "Person"
nouns = ["minister"]
[[class]]
type = "ArmedForce"
nouns = ["leger"]
"""
OPERATOR = """
[[operator]]
words = ["weigeren"]
pos = "verb"
governs = ["comp"]
tense = "past"
[[content]]
types = ["Aid"]
roles = ["target"]
"""


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "ontologies" / "lexicon").mkdir(parents=True)
    (tmp_path / "ontologies" / "lexicon" / "lists.toml").write_text(LISTS, encoding="utf-8")
    return tmp_path / "ontologies"


def findings(folder, **texts):
    for name, text in texts.items():
        (folder / "lexicon" / f"{name}.toml").write_text(text, encoding="utf-8")
    return [str(finding) for finding in check(folder, vocabulary=VOCABULARY)]


def frame(body, kind="Aid"):
    return f'[[frame]]\ntype = "{kind}"\n{body}\n{EXAMPLE}'


def helping(extra):
    return frame(f'verbs = ["helpen"]\n{extra}')


def marked(text):
    return f'[[frame]]\ntype = "Aid"\nverbs = ["helpen"]\n[[frame.example]]\ntext = "{text}"'


NAMES = {
    "role": (
        helping('roles.tagret = ["obj"]'),
        "'tagret' is not in kg.ttl; did you mean 'target'?",
    ),
    "type": (
        frame('verbs = ["helpen"]', "Aids"),
        "'Aids' is not in kg.ttl; did you mean 'Aid'?",
    ),
    "relation": (RELATION.replace("headOf", "haedOf"), "'haedOf' is not in kg.ttl; did you mean"),
    "class": (CLASSES.replace("ArmedForce", "ArmdForce"), "did you mean 'ArmedForce'?"),
    "no-type": ('[[frame]]\nverbs = ["helpen"]' + EXAMPLE, "frame 1: has no type; add type"),
    "key": (helping('vebrs = ["steunen"]'), "unknown key 'vebrs'; did you mean 'verbs'?"),
    "slot": (helping('roles.target = ["ojb"]'), "'ojb' is no slot; did you mean 'obj'?"),
    "setting": (helping('roles.target = ["sport"]'), "'sport' is for conditions alone; name"),
    "no-pos": (OPERATOR.replace('pos = "verb"\n', ""), "operator 1 (weigeren): has no pos"),
    "light-type": ('[[light_verb]]\nverbs = ["doen"]\ntypes = ["Aids"]', "type 'Aids' is not in"),
    "preposition": (helping('roles.target = ["obl:aam"]'), "no known preposition; did you mean"),
    "bare-slot": (helping('roles.target = ["obl"]'), "lacks its preposition; write 'obl:aan'"),
    "modality": (helping('modality = "intend"'), "is not allowed; did you mean 'intended'?"),
    "polarity": (helping('polarity = "no"'), "'no' is not allowed; known: negative, positive"),
    "pos": (
        OPERATOR.replace('"verb"', '"vreb"'),
        "'vreb' is not allowed; did you mean 'verb'?",
    ),
    "tense": (OPERATOR.replace("past", "pats"), "'pats' is not allowed; did you mean 'past'?"),
    "content-role": (OPERATOR.replace("target", "tagret"), "role 'tagret' is not in kg.ttl"),
    "content-type": (OPERATOR.replace("Aid", "Aids"), "type 'Aids' is not in kg.ttl"),
    "table": (
        "[[frmae]]\nx = 1",
        "'frmae' is no table or list of the lexicon; did you mean 'frame'?",
    ),
    "other-table": (helping("") + "[[zebra]]\nx = 1", "'zebra' is no table or list of the lexicon"),
}
SHAPES = {
    "strings": (frame('verbs = "helpen"'), "'verbs' must be a list of strings; it is 'helpen'"),
    "empty-string": (frame('verbs = [""]'), "'verbs' must be a list of strings; it is ['']"),
    "flag": (helping('compounds = "no"'), "'compounds' must be true or false; it is 'no'"),
    "roles": (helping('roles.target = "obj"'), "'roles' must be a table of roles"),
    "list": ('negation = "niet"', "'negation' must be a list of strings; it is 'niet'"),
    "no-table": ("frame = 1", "'frame' is no list of tables; write [[frame]]"),
    "one-table": ('[frame]\ntype = "Aid"', "'frame' is one table; write [[frame]]"),
    "toml": ('a = 1\n[[frame]\ntype = "Aid"', "is no TOML: "),
    "no-words": (frame("verbs = []"), "has no words; give verbs or nouns or adjectives or"),
    "verb-space": (frame('verbs = ["hulp bieden"]'), "has a space; move it to phrases"),
    "infinitive": (frame('verbs = ["helpt"]'), "verb 'helpt' is no infinitive"),
    "noun-space": (frame('nouns = ["eerste hulp"]'), "'eerste hulp' in nouns has a space"),
    "one-word": (frame('phrases = ["helpen"]'), "phrase 'helpen' is one word"),
    "verb-last": (frame('phrases = ["hulp biedt"]'), "'hulp biedt' has no verb at its end"),
    "triggers": (frame('phrases = ["*hulp *bieden"]'), "'*hulp *bieden' marks two triggers"),
    "no-object": (RELATION.replace('object = ["demonym"]', ""), "(headOf): has no object"),
    "governs": (OPERATOR.replace('governs = ["comp"]', ""), "(weigeren): governs nothing"),
}
CONDITIONS = {
    "event": ('slot = "obj", events = ["Aids"]', "type 'Aids' is not in kg.ttl"),
    "type": ('slot = "obj", types = ["Persoon"]', "class 'Persoon' is not in kg.ttl"),
    "slot": ('slot = "objj"', "'objj' is no slot; did you mean 'obj'?"),
    "no-slot": ('types = ["Person"]', 'a condition has no slot; write { slot = "obj"'),
    "key": (
        'slot = "obj", tpyes = ["Person"]',
        "unknown key 'tpyes' in when; did you mean 'types'?",
    ),
    "flag": ('slot = "obj", present = "no"', "'present' in when must be true or false"),
}
EXAMPLES = {
    "unclosed": ("<agent>Wij <trigger>helpen</trigger>", "unclosed tag <agent>; add </agent>"),
    "unknown": ("<agnet>Wij</agnet>", "unknown tag <agnet>; did you mean 'agent'?"),
    "unopened": ("Wij</agent>", "closes </agent> where it is not open; open it with <agent>"),
    "crossed": ("<agent>Wij <trigger>helpen</agent></trigger>", "close </trigger> first"),
    "empty": ("<agent> </agent> <trigger>helpen</trigger>", "example marks nothing as <agent>"),
    "no-trigger": ("<agent>Wij</agent> helpen", "example marks no trigger"),
    "bracket": ("wij < hen <trigger>helpen</trigger>", "has a loose bracket in 'wij < hen'"),
    "no-slot": ("<trigger>helpen</trigger> <topic>met</topic>", "marks 'met' as topic, but the"),
    "long": ("<trigger>hulp bieden</trigger>", "marks 'hulp bieden' as trigger; mark one word"),
    "subject": ("<subject>Wij</subject> <trigger>helpen</trigger>", "unknown tag <subject>"),
}
CLASHES = {
    "twice": (
        helping("") * 2,
        "frame 2 (Aid): 'helpen' in verbs stands twice in Aid; "
        "also in ontologies/lexicon/aid.toml, frame 1 (Aid)",
    ),
    "same-block": (frame('verbs = ["helpen", "helpen"]'), "stands twice in Aid"),
    "same-condition": (helping('when = [{ slot = "obj" }]') * 2, "stands twice in Aid"),
    "two-types": (
        helping("") + frame('verbs = ["helpen"]', "Threat"),
        "frame 2 (Threat): 'helpen' in verbs is in two types without a condition; "
        "also in ontologies/lexicon/aid.toml, frame 1 (Aid): give one of them a when",
    ),
    "classes": (CLASSES.replace("leger", "minister"), "'minister' in nouns is in two types"),
    "operators": (OPERATOR * 2, "'weigeren' in words stands twice in operator"),
}


def cases(table):
    return pytest.mark.parametrize(("text", "message"), table.values(), ids=table.keys())


@cases(NAMES | SHAPES | CLASHES)
def test_finding_says_what_and_where(folder, text, message):
    first = findings(folder, aid=text)[0]
    assert first.startswith("ontologies/lexicon/aid.toml: ")
    assert message in first


@cases(CONDITIONS)
def test_condition_is_checked(folder, text, message):
    (found,) = findings(folder, aid=helping(f"when = [{{ {text} }}]"))
    assert message in found


@cases(EXAMPLES)
def test_example_markup_is_strict(folder, text, message):
    (found,) = findings(folder, aid=marked(text))
    assert message in found


def test_entry_needs_an_example(folder):
    (found,) = findings(folder, aid='[[frame]]\ntype = "Aid"\nverbs = ["helpen"]')
    assert "frame 1 (Aid): has no example; add [[frame.example]]" in found


def test_example_has_a_text_alone(folder):
    (found,) = findings(folder, aid=helping("") + 'txet = "x"')
    assert "an example has a text and nothing else" in found


def test_toml_error_names_the_line(folder):
    (found,) = findings(folder, aid='a = 1\n[[frame]\ntype = "Aid"')
    assert "(at line 2, column 8)" in found


def test_file_that_is_no_utf8_is_found(folder):
    (folder / "lexicon" / "aid.toml").write_bytes(b'negation = ["caf\xe9"]')
    (found,) = findings(folder)
    assert "is not UTF-8" in found


@pytest.mark.parametrize(
    "texts",
    [
        {"syntax": 'origin_prepositions = ["uit"]'},
        {"aid": helping("") + frame('verbs = ["helpen"]\nwhen = [{ slot = "obj" }]', "Threat")},
        {"aid": helping("") + frame('nouns = ["helpen"]', "Threat")},
        {"aid": RELATION + RELATION.replace("headOf", "holdsPosition")},
        {"aid": OPERATOR + OPERATOR.replace('tense = "past"', "")},
    ],
    ids=["other-stage", "condition", "other-part-of-speech", "two-relations", "two-tenses"],
)
def test_nothing_is_found_where_all_is_well(folder, texts):
    assert findings(folder, **texts) == []


def test_clashes_are_found_across_files(folder):
    (found,) = findings(folder, aid=helping(""), threat=frame('verbs = ["helpen"]', "Threat"))
    assert found.startswith("ontologies/lexicon/threat.toml: frame 1 (Threat): 'helpen'")


def test_load_raises_the_first_finding(folder):
    findings(folder, aid=helping('roles.tagret = ["obj"]'))
    with pytest.raises(LexiconError) as caught:
        load(folder, vocabulary=VOCABULARY)
    assert caught.value.message == (
        "ontologies/lexicon/aid.toml: frame 1 (Aid): role 'tagret' is not in kg.ttl."
    )
    assert caught.value.hint == "Did you mean 'target'?"
