"""Reading of treebanks and names."""

import gzip

from kg.nlp.training.corpus import add_names, read_treebank

CONLLU = """\
# sent_id = krant-1.p.2.s.3
# text = De commissie richt een fonds op.
1\tDe\tde\tDET\tLID\tDefinite=Def\t2\tdet\t_\t_
2\tcommissie\tcommissie\tNOUN\tN\tGender=Com|Number=Sing\t3\tnsubj\t_\t_
3\tricht\top_richten\tVERB\tWW\tExtPos=VERB|Number=Sing\t0\troot\t_\tSLemma=richten
4\teen\teen\tDET\tLID\tDefinite=Ind\t5\tdet\t_\t_
5\tfonds\tfonds\tNOUN\tN\tGender=Neut|Number=Sing\t3\tobj\t_\tTagUnsure=Yes
5.1\tfonds\tfonds\tNOUN\tN\t_\t_\t_\t3:obj\t_
6\top\top\tADP\tVZ\t_\t3\tcompound:prt\t_\tSpaceAfter=No
7\t.\t.\tPUNCT\tLET\t_\t3\tpunct\t_\t_

"""
NAMES = "# sent_id = krant-1.p.2.s.3\n" + "".join(
    f"{word}\t{tag}\n"
    for word, tag in zip(
        "De commissie richt een fonds op .".split(),
        ["O", "B-ORG", "O", "O", "-", "O", "O"],
        strict=True,
    )
)


def test_read_treebank(tmp_path):
    path = tmp_path / "a.conllu.gz"
    path.write_bytes(gzip.compress(CONLLU.encode()))

    (sentence,) = read_treebank(path)

    assert sentence.id == "krant-1.p.2.s.3"
    assert sentence.document == "krant-1"
    assert [word.form for word in sentence.words] == "De commissie richt een fonds op .".split()
    assert [word.head for word in sentence.words] == [2, 3, 0, 5, 3, 3, 3]
    richt, fonds = sentence.words[2], sentence.words[4]
    assert (richt.lemma, richt.feats, richt.sure) == ("richten", "Number=Sing", True)
    assert not fonds.sure
    assert not sentence.words[5].space


def test_names_are_attached_to_the_sentence_with_the_same_tokens(tmp_path):
    treebank, names = tmp_path / "a.conllu", tmp_path / "a.iob2"
    treebank.write_text(CONLLU + CONLLU.replace("fonds", "raad"), encoding="utf8")
    names.write_text(NAMES, encoding="utf8")

    named, other = add_names(read_treebank(treebank), names, field="name")

    assert [word.name for word in named.words] == ["O", "B-ORG", "O", "O", None, "O", "O"]
    assert {word.name for word in other.words} == {None}
