"""Renderers: every face of a :class:`nngrade.model.Report` that is a document.  Knows only model, texts and errors."""
