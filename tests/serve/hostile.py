"""A document whose title, names, words and address would run a script if they could."""

from kg.model import (
    Document,
    Entity,
    Evidence,
    Extraction,
    Frame,
    Mention,
    MentionKind,
    Role,
    Sentence,
    Span,
    Trigger,
)

SCRIPT = "<img src=x onerror=\"window.ran='img'\"><script>window.ran='script'</script>"
NAME = f"Mallory {SCRIPT}"
OTHER = "</script><svg onload=\"window.ran='svg'\">Eve' \"&amp; javascript:window.ran='js'"
TEXT = f"{NAME} steunt {OTHER} vandaag."
TITLE = f"Kop {SCRIPT} met streken"
ID = "hostile/../<b>"


def _mention(words, entity):
    start = TEXT.index(words)
    span = Span(start, start + len(words))
    return Mention(span, span, 0, MentionKind.NAMED, words, words, entity)


def hostile():
    verb = Span(TEXT.index("steunt"), TEXT.index("steunt") + len("steunt"))
    mallory, eve = _mention(NAME, "mallory"), _mention(OTHER, "eve\"'<i>")
    frame = Frame(
        id="f1",
        type="Support",
        trigger=Trigger(verb, "steunt", "steunen"),
        roles=(Role("agent", mallory, "subj"), Role("target", eve, "obj")),
        evidence=Evidence(ID, 0, verb, f"support#{SCRIPT}"),
        source=(eve,),
    )
    return Extraction(
        document=Document(
            ID, TEXT, date="2020-02-02", title=TITLE, publisher=SCRIPT,
            url="javascript:window.ran='url'",
        ),
        sentences=(Sentence(0, Span(0, len(TEXT))),),
        entities=(
            Entity("mallory", "Person", NAME, (SCRIPT,), (mallory,)),
            Entity("eve\"'<i>", "Person", OTHER, (), (eve,)),
        ),
        frames=(frame,),
        relations=(),
    )  # fmt: skip
