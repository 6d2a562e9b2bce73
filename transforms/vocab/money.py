"""Money: codes of ISO 4217, signs, and words, and what each is called."""

CURRENCIES: dict[str, str] = {
    "USD": "US dollar", "CAD": "Canadian dollar", "AUD": "Australian dollar", "NZD": "New Zealand dollar",
    "HKD": "Hong Kong dollar", "SGD": "Singapore dollar", "TWD": "Taiwan dollar", "EUR": "euro",
    "GBP": "pound sterling", "JPY": "Japanese yen", "CNY": "Chinese yuan", "KRW": "South Korean won",
    "KPW": "North Korean won", "INR": "Indian rupee", "PKR": "Pakistani rupee", "LKR": "Sri Lankan rupee",
    "NPR": "Nepalese rupee", "BDT": "Bangladeshi taka", "IDR": "Indonesian rupiah", "MYR": "Malaysian ringgit",
    "PHP": "Philippine peso", "THB": "Thai baht", "VND": "Vietnamese dong", "LAK": "Lao kip", "KHR": "Cambodian riel",
    "MMK": "Burmese kyat", "MNT": "Mongolian tugrik", "RUB": "Russian rouble", "UAH": "Ukrainian hryvnia",
    "BYN": "Belarusian rouble", "PLN": "Polish zloty", "CZK": "Czech koruna", "HUF": "Hungarian forint",
    "RON": "Romanian leu", "BGN": "Bulgarian lev", "HRK": "Croatian kuna", "RSD": "Serbian dinar", "CHF": "Swiss franc",
    "SEK": "Swedish krona", "NOK": "Norwegian krone", "DKK": "Danish krone", "ISK": "Icelandic krona",
    "TRY": "Turkish lira", "ILS": "Israeli shekel", "SAR": "Saudi riyal", "AED": "UAE dirham", "QAR": "Qatari riyal",
    "KWD": "Kuwaiti dinar", "BHD": "Bahraini dinar", "OMR": "Omani rial", "JOD": "Jordanian dinar",
    "LBP": "Lebanese pound", "SYP": "Syrian pound", "IQD": "Iraqi dinar", "IRR": "Iranian rial",
    "EGP": "Egyptian pound",
    "MAD": "Moroccan dirham", "DZD": "Algerian dinar", "TND": "Tunisian dinar", "LYD": "Libyan dinar",
    "NGN": "Nigerian naira", "GHS": "Ghanaian cedi", "KES": "Kenyan shilling", "UGX": "Ugandan shilling",
    "TZS": "Tanzanian shilling", "ETB": "Ethiopian birr", "ZAR": "South African rand", "XOF": "West African CFA franc",
    "XAF": "Central African CFA franc", "BRL": "Brazilian real", "ARS": "Argentine peso", "CLP": "Chilean peso",
    "COP": "Colombian peso", "PEN": "Peruvian sol", "MXN": "Mexican peso", "UYU": "Uruguayan peso",
    "VEF": "Venezuelan bolivar", "BOB": "Bolivian boliviano", "CUP": "Cuban peso", "JMD": "Jamaican dollar",
    "KZT": "Kazakhstani tenge", "UZS": "Uzbekistani som", "GEL": "Georgian lari", "AMD": "Armenian dram",
    "AZN": "Azerbaijani manat", "AFN": "Afghan afghani", "BTC": "bitcoin", "ETH": "ether", "DEM": "German mark",
    "FRF": "French franc", "ITL": "Italian lira", "FIM": "Finnish markka", "ESP": "Spanish peseta",
    "NLG": "Dutch guilder", "BEF": "Belgian franc", "GRD": "Greek drachma", "ATS": "Austrian schilling",
}  # fmt: skip

SIGNS: dict[str, str] = {
    "$": "USD", "€": "EUR", "£": "GBP", "¥": "JPY", "￥": "JPY", "₹": "INR", "₽": "RUB", "₴": "UAH", "₪": "ILS",
    "₩": "KRW", "฿": "THB", "₫": "VND", "₦": "NGN", "₱": "PHP", "₺": "TRY", "₭": "LAK", "₮": "MNT", "₡": "CRC",
    "₲": "PYG", "₸": "KZT", "₼": "AZN", "₾": "GEL", "₿": "BTC", "ரூ": "LKR", "៛": "KHR",
    "US$": "USD", "$US": "USD", "USD$": "USD", "U.S.$": "USD", "U.S $": "USD", "U.S. $": "USD", "US $": "USD",
    "C$": "CAD", "CA$": "CAD", "Can$": "CAD", "CDN$": "CAD", "Cdn$": "CAD", "CAD$": "CAD", "$C": "CAD", "$CDN": "CAD",
    "A$": "AUD", "AU$": "AUD", "$A": "AUD", "AUD$": "AUD", "$AU": "AUD", "Aus$": "AUD",
    "NZ$": "NZD", "$NZ": "NZD", "NZD$": "NZD", "HK$": "HKD", "$HK": "HKD", "S$": "SGD", "SG$": "SGD", "$S": "SGD",
    "NT$": "TWD", "R$": "BRL", "MX$": "MXN", "Mex$": "MXN", "MXN$": "MXN", "J$": "JMD",
    "RM": "MYR", "Rs": "INR", "Rs.": "INR", "Rp": "IDR", "PS": "GBP", "Y=": "JPY", "Y": "JPY", "RMB": "CNY",
    "CN¥": "CNY", "JP¥": "JPY", "SFr": "CHF", "Sfr": "CHF", "Fr": "CHF", "DM": "DEM", "Tk": "BDT", "Ksh": "KES",
    "KSh": "KES", "Sh": "KES", "N": "NGN", "R": "ZAR", "NIS": "ILS", "Dh": "AED", "Dhs": "AED", "zł": "PLN",
    "Kč": "CZK", "kr": "SEK", "E": "EUR", "P": "PHP", "BTC": "BTC",
}  # fmt: skip
"""What stands before the digits. Case counts; a blank may stand between letters and sign, and before the digits."""

SINGLE_LETTERS = frozenset({"Y", "N", "R", "E", "P", "Fr", "Sh", "kr", "Dh"})
"""Signs that are read as money only when written against the digits."""

WORDS: dict[str, str] = {
    "dollar": "USD", "buck": "USD", "us dollar": "USD", "u.s. dollar": "USD", "american dollar": "USD",
    "united states dollar": "USD", "greenback": "USD", "canadian dollar": "CAD", "loonie": "CAD",
    "australian dollar": "AUD", "aussie dollar": "AUD", "new zealand dollar": "NZD", "hong kong dollar": "HKD",
    "singapore dollar": "SGD", "taiwan dollar": "TWD", "jamaican dollar": "JMD", "euro": "EUR", "pound sterling": "GBP",
    "british pound": "GBP", "sterling": "GBP", "quid": "GBP", "yen": "JPY", "japanese yen": "JPY", "yuan": "CNY",
    "chinese yuan": "CNY", "renminbi": "CNY", "rmb": "CNY", "kuai": "CNY", "won": "KRW", "south korean won": "KRW",
    "korean won": "KRW", "rupee": "INR", "indian rupee": "INR", "pakistani rupee": "PKR", "sri lankan rupee": "LKR",
    "nepalese rupee": "NPR", "taka": "BDT", "rupiah": "IDR", "ringgit": "MYR", "malaysian ringgit": "MYR",
    "baht": "THB", "dong": "VND", "kip": "LAK", "riel": "KHR", "kyat": "MMK", "rouble": "RUB", "ruble": "RUB",
    "russian rouble": "RUB", "russian ruble": "RUB", "hryvnia": "UAH", "zloty": "PLN", "koruna": "CZK", "forint": "HUF",
    "lev": "BGN", "kuna": "HRK", "kn": "HRK", "croatian kuna": "HRK", "dinar": "RSD", "swiss franc": "CHF",
    "franc": "CHF", "french franc": "FRF", "cfa franc": "XOF", "belgian franc": "BEF", "krona": "SEK", "kronor": "SEK",
    "swedish krona": "SEK", "swedish kronor": "SEK", "danish kroner": "DKK", "norwegian kroner": "NOK",
    "icelandic krona": "ISK", "icelandic kronur": "ISK", "krone": "NOK", "kroner": "NOK", "norwegian krone": "NOK",
    "danish krone": "DKK",
    "lira": "TRY", "turkish lira": "TRY", "shekel": "ILS", "riyal": "SAR", "saudi riyal": "SAR", "dirham": "AED",
    "rial": "IRR", "iranian rial": "IRR", "egyptian pound": "EGP", "lebanese pound": "LBP", "naira": "NGN",
    "cedi": "GHS", "shilling": "KES", "birr": "ETB", "rand": "ZAR", "real": "BRL", "reais": "BRL",
    "brazilian real": "BRL", "peso": "MXN", "mexican peso": "MXN", "argentine peso": "ARS", "philippine peso": "PHP",
    "chilean peso": "CLP", "colombian peso": "COP", "bolivar": "VEF", "tenge": "KZT", "lari": "GEL", "manat": "AZN",
    "afghani": "AFN", "bitcoin": "BTC", "finnish markka": "FIM", "markka": "FIM", "deutsche mark": "DEM",
    "swedish crown": "SEK", "norwegian crown": "NOK", "danish crown": "DKK", "czech crown": "CZK",
    "icelandic crown": "ISK", "deutschmark": "DEM", "german mark": "DEM", "guilder": "NLG", "drachma": "GRD",
    "peseta": "ESP",
}  # fmt: skip
"""What stands behind the number, singular. Every word takes the plural in -s as well."""

WEAK_WORDS = frozenset({"won", "real", "quid", "dong", "kip", "rand", "kn", "lev", "sterling", "kuai", "dram"})
"""Words of money that are other words as well: they need the number right before them and a scale or digits in it."""

SUBUNITS: dict[str, tuple[str, str | None, float]] = {
    "cent": ("cent", "USD", 0.01), "us cent": ("cent", "USD", 0.01), "u.s. cent": ("cent", "USD", 0.01),
    "penny": ("penny", "GBP", 0.01), "pence": ("penny", "GBP", 0.01), "pennies": ("penny", "GBP", 0.01),
    "euro cent": ("euro cent", "EUR", 0.01), "sen": ("sen", "MYR", 0.01), "kopeck": ("kopeck", "RUB", 0.01),
    "paise": ("paisa", "INR", 0.01), "mao": ("mao", "CNY", 0.1), "jiao": ("jiao", "CNY", 0.1),
    "fils": ("fils", "AED", 0.01), "agorot": ("agora", "ILS", 0.01), "satoshi": ("satoshi", "BTC", 1e-8),
    "crown": ("crown", None, 1.0),
}  # fmt: skip
"""Parts of a currency: name, currency, how much of it one is. A crown without its country has no currency."""

DOLLAR_PLACES: dict[str, str] = {
    "canada": "CAD", "toronto": "CAD", "ottawa": "CAD", "vancouver": "CAD", "montreal": "CAD", "calgary": "CAD",
    "australia": "AUD", "sydney": "AUD", "melbourne": "AUD", "canberra": "AUD", "brisbane": "AUD", "perth": "AUD",
    "wellington": "NZD", "auckland": "NZD", "singapore": "SGD", "hong kong": "HKD", "taipei": "TWD",
}  # fmt: skip
"""Datelines in whose reports a bare dollar is the local one, when they write US$ for the other."""
