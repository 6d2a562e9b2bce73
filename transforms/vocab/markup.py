"""Words in tags, classes and ids that tell what an element is for, by kind: cues, whose weight is learned.

Between bars stand parts of words; `-?` is a hyphen that may be missing, `\\b` an end of the word or a hyphen.
"""

CUES: dict[str, str] = {
    "body": r"article-?body|story-?body|entry-?content|post-?content|article-?content|article-?text|body-?text"
    r"|body-?copy"
    r"|content-?body|rich-?text|text-?block|paragraph|prose|zn-body|story-?text|post-?body|articlebody",
    "article": r"article|story|post|entry|blog|news",
    "content": r"content|body|main|text|page|wysiwyg",
    "headline": r"headline|title|hed\b|heading",
    "summary": r"summary|standfirst|dek\b|subtitle|sub-?head|sub-?hed|excerpt|lead|intro|teaser|abstract|deck\b",
    "byline": r"byline|author|contributor|writer|by-?line|creator|reporter",
    "date": r"date|time|publish|updated|posted",
    "meta": r"meta|info|detail|kicker|label|category|section-name|eyebrow|tag\b|tags\b|topic\b|topics\b|keyword"
    r"|breadcrumb",
    "caption": r"caption|credit|figure|photo|image|gallery|media|slide|carousel|video|player|picture|thumb",
    "navigation": r"nav|menu|breadcrumb|toolbar|pagination|pager|skip|tab\b|tabs\b|masthead|topbar|banner|header"
    r"|site-?head|search",
    "related": r"relat|recommend|more-?on|more-?from|more-?stories|more-?news|more-?in"
    r"|read-?more|read-?next|read-?also|also|popular|trending"
    r"|latest|most|"
    r"recirc|suggest|similar|next|teaser|card|promo|feed|headlines|grid|outbrain|taboola|widget"
    r"|inline-?link|see-?also|featured",
    "share": r"share|social|sharing|facebook|twitter|whatsapp|follow|addthis|like\b|icon\b|icons\b",
    "comment": r"comment|disqus|respond|reply|replies|discuss|coral|livefyre|feedback|thread",
    "advert": r"\bad\b|\bad-|\bad:|\bads\b|advert|sponsor|promo|affiliate|commercial|dfp|partner|native|shop|product"
    r"|deal|buy|price",
    "cookie": r"cookie|consent|gdpr|privacy|ccpa|onetrust|cmp\b|legal|notice|disclaimer",
    "paywall": r"paywall|subscri|newsletter|sign-?up|signin|login|log-?in|regist|premium|member|donat|e-?mail"
    r"|piano|meter|cta\b",
    "footer": r"foot|copyright|bottom|colophon|about|bio\b|biograph|profile",
    "side": r"side|aside|rail|right|left-?col|secondary|complementary|column-?2|widget|sticky|float",
    "modal": r"modal|popup|pop-?up|overlay|dialog|alert|tooltip|toast|notif|drawer|lightbox|collaps",
    "unseen": r"hidden|hide\b|sr-only|screen-?reader|visually|noprint|no-print|d-none|invisible|print-only",
    "quote": r"quot|pull-?q|tweet|twitter|instagram|embed|testimonial",
    "list": r"\blist|\bitem\b|\bitems\b|listing|index|row|bullets",
    "aside": r"box|factbox|callout|infobox|note|sidebar|inset|read-?more|in-?article|widget|interstitial|correction",
}  # fmt: skip
