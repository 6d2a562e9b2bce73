"""Words and phrases that give page furniture away, by the kind of furniture they name.

Phrases of one or two words, lower case, punctuation left out. They are cues, not verdicts: the cleaner counts them
and learns what they weigh; `transforms/cleaning/labels.py` reads a dropped block's label from them.
"""

SHARE = (
    "share", "tweet", "facebook", "twitter", "whatsapp", "pinterest", "linkedin", "reddit", "telegram", "instagram",
    "flipboard", "copy link", "link copied", "email this", "print this", "share this", "share on", "share it",
    "share via", "follow us", "follow on", "follow the", "like us", "click to", "retweet", "tiktok", "youtube",
    "bluesky", "threads", "compartir", "partager", "teilen", "compartilhar", "condividi", "поделиться",
)  # fmt: skip
RELATED = (
    "related", "recommended", "trending", "also like", "also read", "read also", "read more", "read next", "see also",
    "up next", "more from", "more on", "more stories", "more news", "more in", "most read", "most popular",
    "most viewed", "most shared", "most recent", "must read", "must reads", "top stories", "latest news",
    "latest stories", "latest from", "popular now", "popular posts", "recent posts", "recent news", "editors picks",
    "s picks", "t miss", "in case", "don t", "you missed", "watch now", "keep reading", "continue reading", "view all",
    "see all", "show more", "load more", "next article", "previous article", "next post", "previous post",
    "next story", "previous story", "similar stories", "similar articles", "featured", "what to", "ver más",
    "leer más", "lire aussi", "à lire", "mehr zum", "lesen sie", "leia também", "leggi anche", "читайте также",
)  # fmt: skip
COMMENT = (
    "comment", "comments", "reply", "replies", "commenting", "commenters", "leave a", "post a", "join the",
    "the conversation", "add a", "log in", "upvote", "likes", "ago", "report abuse", "says", "wrote", "permalink",
    "moderated", "moderation", "disqus", "be the", "sort by", "newest", "oldest", "comentarios", "commentaires",
    "kommentare", "комментарии",
)  # fmt: skip
ADVERT = (
    "advertisement", "advertisements", "advertise", "sponsored", "sponsor", "promoted", "promotion", "ad", "ads",
    "affiliate", "commission", "paid content", "partner content", "deals", "buy now", "shop now", "coupon", "coupons",
    "supported by", "publicidad", "publicité", "anzeige", "werbung", "publicidade", "реклама",
)  # fmt: skip
COOKIE = (
    "cookie", "cookies", "consent", "gdpr", "ccpa", "personal data", "personalised", "personalized", "accept all",
    "reject all", "manage preferences", "your choices", "privacy settings", "partners", "third party", "tracking",
    "browser", "javascript", "datenschutz",
)  # fmt: skip
PAYWALL = (
    "subscribe", "subscriber", "subscribers", "subscription", "subscriptions", "newsletter", "newsletters", "sign up",
    "signing up", "sign in", "log in", "login", "register", "registered", "inbox", "unlimited access", "free trial",
    "premium", "membership", "member", "members", "donate", "donation", "support us", "unsubscribe", "your email",
    "email address", "get the", "free articles", "already a", "create account", "download the", "our app", "per month",
    "password", "suscríbete", "abonnez", "abonnieren", "assine", "подписаться",
)  # fmt: skip
FOOTER = (
    "copyright", "all rights", "rights reserved", "privacy policy", "terms of", "terms and", "terms conditions",
    "contact us", "about us", "site map", "sitemap", "careers", "accessibility", "help center", "imprint", "impressum",
    "powered by", "reproduction", "redistributed", "rewritten", "republished", "trademark", "trademarks", "disclaimer",
    "rss", "faq", "editorial policy", "code of", "do not", "permission", "licensed", "inc", "llc", "ltd",
)  # fmt: skip
NAVIGATION = (
    "menu", "home", "search", "skip to", "main content", "navigation", "sections", "back to", "to top", "next",
    "previous", "page", "toggle", "close", "open", "edition", "subsections", "categories", "category", "archives",
    "archive", "tags", "tag", "topics", "weather", "horoscopes", "crosswords", "obituaries", "classifieds", "podcasts",
    "videos", "video", "photos", "live", "settings", "profile", "account", "my account", "filed under", "in this",
    "jump to", "quick access", "direct access", "loading", "play", "listen", "pause", "mute", "slide", "slides",
)  # fmt: skip
BYLINE = (
    "by", "reporter", "correspondent", "staff", "writer", "editor", "author", "reporting by", "editing by",
    "written by", "contributed", "contributor", "columnist", "freelance", "journalist", "views", "min read",
    "minute read", "por", "von", "автор",
)  # fmt: skip
DATES = (
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
    "december", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec", "monday",
    "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "mon", "tue", "wed", "thu", "fri", "sat",
    "sun", "am", "pm", "gmt", "utc", "est", "edt", "pst", "ist", "cet", "bst", "updated", "published", "posted",
    "hours ago", "minutes ago", "days ago", "modified",
)  # fmt: skip
CAPTION = (
    "photo", "photos by", "photograph", "image", "images", "getty", "reuters", "afp", "ap", "epa", "credit", "credits",
    "courtesy", "pictured", "file photo", "photographer", "shutterstock", "istock", "handout", "screenshot", "caption",
    "via", "illustration", "foto", "yonhap", "xinhua", "tass",
)  # fmt: skip
PERSONAL = ("i", "me", "my", "you", "your", "we", "our", "us", "yours", "mine", "im", "ive")
"""First and second person: comments and appeals to the reader; in articles they stand in quotes."""
REPORTING = (
    "said",
    "says",
    "told",
    "according",
    "reported",
    "added",
    "announced",
    "statement",
    "spokesperson",
    "officials",
)
"""What running news text says and furniture does not."""
FUNCTION = (
    "the", "of", "and", "to", "a", "in", "that", "is", "was", "it", "for", "on", "with", "as", "his", "he", "be", "at",
    "by", "this", "had", "not", "are", "but", "from", "or", "have", "an", "they", "which", "were", "been", "their",
    "has", "would", "who", "will", "there", "if", "when", "she", "her", "its", "than", "into", "more", "about",
    "after", "could", "so", "what", "also", "because", "while", "where", "during", "before", "over", "between",
    "under", "out", "up", "one", "all", "de", "la", "que", "el", "en", "y", "los", "se", "del", "las", "un", "una",
    "por", "con", "le", "les", "des", "et", "est", "du", "dans", "pour", "qui", "der", "die", "und", "das", "den",
    "von", "zu", "mit", "ist", "ein", "eine", "nicht", "o", "e", "da", "do", "em", "para", "com", "não", "uma", "os",
    "di", "che", "il", "per", "non", "и", "в", "на", "не", "что", "с", "по",
)  # fmt: skip
"""Words of grammar in English and some of its neighbours: prose is full of them, menus are not."""

CUES: dict[str, tuple[str, ...]] = {
    "share": SHARE, "related": RELATED, "comment": COMMENT, "advert": ADVERT, "cookie": COOKIE, "paywall": PAYWALL,
    "footer": FOOTER, "navigation": NAVIGATION, "byline": BYLINE, "dates": DATES, "caption": CAPTION,
    "personal": PERSONAL, "reporting": REPORTING, "function": FUNCTION,
}  # fmt: skip
"""Every kind of cue, in the order of the cleaner's features."""

CREDITS = (
    "Getty Images", "Getty", "Reuters", "REUTERS", "AFP", "AP Photo", "AP", "EPA", "EPA-EFE", "Yonhap", "Xinhua",
    "TASS", "Shutterstock", "iStock", "PA", "PA Wire", "PA Media", "Bloomberg", "Alamy", "Unsplash",
    "Wikimedia Commons", "Flickr", "Handout", "File", "NurPhoto", "Anadolu", "ANI", "PTI", "Kyodo", "Imago", "ZUMA",
    "Rex", "Screenshot", "Instagram", "Facebook", "Twitter", "Telegram",
)  # fmt: skip
"""Agencies and sources that picture credits end in."""
