"""Who and what a document speaks of, while it is being read."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kg.gazetteer import Entry
    from kg.model import MentionKind, Span
    from kg.syntax.phrase import Phrase
    from kg.syntax.tree import Token, Tree


@dataclass(eq=False, slots=True)
class Referent:
    """One entity of a document; it gathers what its mentions tell.

    Attributes
    ----------
    type : str
        Entity class of `kg.ttl`.
    names : list of str
        Its names in text order, as written.
    text : str
        The description by which it was first called, where it has no name.
    titles : set of str
        Heads of its descriptions and titles: `minister`, `trainingsmissie`.
    past : set of str
        Those of the titles that are over: `president` of *voormalig president Obama*.
    modifiers : set of str
        Dictionary forms of the modifiers of its descriptions.
    complements : set of str
        Words after the heads of its descriptions: `in Bagdad`.
    number, gender : str
        `singular`, `plural`, `masculine`, `feminine`, `neuter`; empty if unknown.
    entry : Entry or None
        What the gazetteer knows of it.
    side : Referent or None
        State or organisation that it belongs to: the VS of *de Amerikaanse president*.
    party : Referent or None
        Party of a person, where the text gives it: N-VA of *Jan Jambon (N-VA)*.
    members : tuple of Referent
        The parts of a co-ordination: *Trump en Kim*.
    count : int
        How many it is, where the text counts them; 0 if not.
    """

    type: str
    text: str
    names: list[str] = field(default_factory=list)
    titles: set[str] = field(default_factory=set)
    past: set[str] = field(default_factory=set)
    modifiers: set[str] = field(default_factory=set)
    complements: set[str] = field(default_factory=set)
    number: str = ""
    gender: str = ""
    entry: Entry | None = None
    side: Referent | None = None
    party: Referent | None = None
    members: tuple[Referent, ...] = ()
    count: int = 0

    @property
    def label(self) -> str:
        """The gazetteer's name, else the fullest name, else the description."""
        if self.entry is not None:
            return self.entry.label
        return max(self.names, key=len) if self.names else self.text

    @property
    def called(self) -> str:
        """The fullest name that the document has for it; a state has the gazetteer's.

        What it does not name is called as it is described: *de VN-missie in Mali*.
        """
        if not self.names:
            return self.text
        if self.entry is None or self.entry.type != "State":
            return max(self.names, key=len)
        return self.label

    @property
    def named(self) -> bool:
        """Whether it has a name."""
        return bool(self.names) or self.entry is not None


@dataclass(eq=False, slots=True)
class Occurrence:
    """A place in the text where something is referred to.

    Attributes
    ----------
    tree, token : Tree, Token
        Sentence, and the word that stands in it for the phrase.
    kind : MentionKind
        How it refers.
    head : Span
        What identifies it: the name, or the head noun.
    text : str
        Its words as the gold gives them.
    phrase : Phrase or None
        The noun phrase; `None` for adjectives and co-ordinations.
    referents : tuple of Referent
        What it refers to: none where that is not certain, several for *beide leiders*.
    """

    tree: Tree
    token: Token
    kind: MentionKind
    head: Span
    text: str
    phrase: Phrase | None = None
    referents: tuple[Referent, ...] = ()

    @property
    def parts(self) -> tuple[Referent, ...]:
        """What it refers to, each of several by itself."""
        if len(self.referents) == 1:  # It nearly always refers to one thing.
            return self.referents[0].members or self.referents
        return tuple(part for r in self.referents for part in (r.members or (r,)))

    @property
    def sentence(self) -> int:
        """Number of the sentence in the document."""
        return self.tree.index
