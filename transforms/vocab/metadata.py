"""Names of meta tags, and the words of bylines and datelines."""

TITLE_TAGS = ("og:title", "twitter:title", "headline", "dc.title", "dcterms.title", "parsely-title", "sailthru.title")
OUTLET_TAGS = ("og:site_name", "application-name", "publisher", "dc.publisher", "cre", "twitter:app:name:iphone")
URL_TAGS = ("og:url", "parsely-link", "twitter:url")
DESCRIPTION_TAGS = ("og:description", "description", "twitter:description", "dc.description", "sailthru.description")
LANGUAGE_TAGS = ("og:locale", "language", "content-language", "dc.language")
LICENCE_TAGS = ("dc.rights", "dcterms.license", "dcterms.rights", "license", "copyright")
ROBOTS_TAGS = ("robots",)
AUTHOR_TAGS = (
    "author", "article:author", "parsely-author", "sailthru.author", "dc.creator", "dcterms.creator", "byl", "byline",
    "citation_author", "article:author_name", "authors", "cxenseparse:author", "bt:author",
)  # fmt: skip
PUBLISHED_TAGS = (
    "article:published_time", "datepublished", "og:published_time", "parsely-pub-date", "sailthru.date", "pubdate",
    "publishdate", "publish-date", "dc.date.issued", "dcterms.created", "dc.date", "dcterms.date", "date", "ptime",
    "article.published", "citation_publication_date", "article:published", "cxenseparse:recs:publishtime", "pdate",
    "datecreated", "article_date_original", "originalpublicationdate", "article.created", "release_date", "bt:pubdate",
)  # fmt: skip

NOT_NAMES = """
admin administrator agency analysis anonymous associated author authors associates blog bureau business by collective
comment comments contributor contributors correspondent correspondents contributing coverage desk digital editor
editorial editors editor-in-chief exclusive follow guest health journalist min minute minutes more network news
newspaper newsroom newsdesk online opinion our photos politics post press published read reporter reporters reporting
reports review share special sports staff stories story subscribe team television times today tv updated view views web
webdesk writer writers
"""
NOT_NAME_WORDS: frozenset[str] = frozenset(NOT_NAMES.split())
"""Words that stand beside a name in a byline, or in place of one, and are no part of it."""

SMALL = "al ap af bin bint d' da dal de del della den der di dos du el ibn la le mac ten ter van von y zu"
PARTICLES: frozenset[str] = frozenset(SMALL.split())
"""Small words inside names of persons."""
