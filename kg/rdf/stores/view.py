"""A store as rdflib knows it, for those who write Python."""

from __future__ import annotations

from typing import TYPE_CHECKING

import oxrdflib
import rdflib

if TYPE_CHECKING:
    from kg.rdf.stores.embedded import OxigraphStore


def dataset(store: OxigraphStore) -> rdflib.Dataset:
    """Show an Oxigraph store as an rdflib dataset, without copying it.

    Its default graph is the union of all, as in the queries of `kg`.
    """
    return rdflib.Dataset(store=oxrdflib.OxigraphStore(store=store.inner), default_union=True)
