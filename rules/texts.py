"""The text of an article that rules may look into: what its reading was made of, menus and footers left out."""

from streams.extract.clean import blocks_of, sentences_of
from streams.records import Article


def cleaned(article: Article) -> str:
    """Give title and sentences, a line each; furniture of the page is gone."""
    sentences = sentences_of(article.text, blocks_of(article.text))
    return "\n".join([article.title, *(sentence.text for sentence in sentences)]).strip()
