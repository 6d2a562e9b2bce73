"""Units of measurement: how they are written, what they measure, and what they are in the base unit.

One row a unit: name, dimension, factor to the base unit of its dimension, words, symbols. Words may have any case, a
plural in -s or -es, American spelling and hyphens for blanks; symbols stand apart because `mW` is not `MW`. Factors
are tested against pint.
"""

Row = tuple[str, str, float, str, str]
"""Name, dimension, factor, words (any case, `|` between), symbols (exact case, `|` between)."""

BASE_UNITS: dict[str, str] = {
    "length": "metre", "area": "square metre", "volume": "litre", "mass": "kilogram", "time": "second",
    "speed": "metre per second", "temperature": "kelvin", "power": "watt", "energy": "joule", "pressure": "pascal",
    "frequency": "hertz", "information": "byte", "angle": "degree", "torque": "newton metre", "voltage": "volt",
    "current": "ampere", "force": "newton", "data rate": "bit per second", "fuel economy": "mile per gallon",
    "sound": "decibel", "rotation": "revolution per minute", "explosive yield": "ton of TNT",
    "luminosity": "lumen", "resolution": "pixel", "charge": "coulomb", "radiation": "sievert",
}  # fmt: skip

AGED_IN: tuple[str, ...] = ("year", "month", "week", "day")
"""Units of time that ages are told in."""

UNITS: tuple[Row, ...] = (
    # length
    ("kilometre", "length", 1000, "kilometre|kms", "km|Km|KM"),
    ("metre", "length", 1, "metre", "m"),
    ("decimetre", "length", 0.1, "decimetre", "dm"),
    ("centimetre", "length", 0.01, "centimetre|cms", "cm"),
    ("millimetre", "length", 0.001, "millimetre|mms", "mm|-mm"),
    ("micrometre", "length", 1e-6, "micrometre|micron", "μm|µm|um"),
    ("nanometre", "length", 1e-9, "nanometre", "nm"),
    ("inch", "length", 0.0254, "inch", "in.|″|\"|”"),
    ("foot", "length", 0.3048, "foot|feet", "ft|ft.|′"),
    ("yard", "length", 0.9144, "yard|yds", "yd|yd."),
    ("mile", "length", 1609.344, "mile", "mi"),
    ("nautical mile", "length", 1852, "nautical mile", "nmi"),
    ("light year", "length", 9460730472580800, "light year", "ly"),
    ("furlong", "length", 201.168, "furlong", ""),
    # area
    ("square kilometre", "area", 1e6, "square kilometre|sq km|sq. km|sq kilometres", "km2|km²"),
    ("square metre", "area", 1, "square metre|sq m|sq. m|sq metre|sqm", "m2|m²"),
    ("square centimetre", "area", 1e-4, "square centimetre|sq cm", "cm2|cm²"),
    ("square foot", "area", 0.09290304, "square foot|square feet|sq ft|sq. ft|sq. ft.|sqft|sq feet", "ft2|ft²"),
    ("square inch", "area", 0.00064516, "square inch|sq in", "in2|in²"),
    ("square yard", "area", 0.83612736, "square yard", ""),
    ("square mile", "area", 2589988.110336, "square mile|sq mi|sq mile", "mi2|mi²"),
    ("acre", "area", 4046.8564224, "acre", ""),
    ("hectare", "area", 10000, "hectare", "ha"),
    # volume
    ("litre", "volume", 1, "litre", "l|L|ℓ"),
    ("millilitre", "volume", 0.001, "millilitre", "ml|mL"),
    ("centilitre", "volume", 0.01, "centilitre", "cl"),
    ("hectolitre", "volume", 100, "hectolitre", "hl"),
    ("cubic metre", "volume", 1000, "cubic metre|cu m", "m3|m³"),
    ("cubic centimetre", "volume", 0.001, "cubic centimetre", "cc|cm3|cm³"),
    ("cubic kilometre", "volume", 1e12, "cubic kilometre", "km3|km³"),
    ("cubic foot", "volume", 28.316846592, "cubic foot|cubic feet|cu ft", "ft3|ft³"),
    ("cubic inch", "volume", 0.016387064, "cubic inch|cu in", ""),
    ("cubic yard", "volume", 764.554857984, "cubic yard", ""),
    ("gallon", "volume", 3.785411784, "gallon", "gal|gal."),
    ("quart", "volume", 0.946352946, "quart", "qt"),
    ("pint", "volume", 0.473176473, "pint", ""),
    ("cup", "volume", 0.2365882365, "cup", ""),
    ("fluid ounce", "volume", 0.0295735295625, "fluid ounce|fl oz|fl. oz.", ""),
    ("tablespoon", "volume", 0.01478676478125, "tablespoon|tbsp", ""),
    ("teaspoon", "volume", 0.00492892159375, "teaspoon|tsp", ""),
    ("barrel", "volume", 158.987294928, "barrel|bbl", ""),
    # mass
    ("kilogram", "mass", 1, "kilogram|kilogramme|kilo|kgs", "kg|Kg|KG"),
    ("gram", "mass", 0.001, "gram|gramme|gms", "g|gm"),
    ("milligram", "mass", 1e-6, "milligram", "mg"),
    ("microgram", "mass", 1e-9, "microgram|mcg", "μg|µg|ug"),
    ("tonne", "mass", 1000, "tonne|metric ton|metric tonne", "t"),
    ("ton", "mass", 907.18474, "ton|short ton", ""),
    ("kilotonne", "mass", 1e6, "kilotonne", ""),
    ("megatonne", "mass", 1e9, "megatonne", "Mt"),
    ("gigatonne", "mass", 1e12, "gigatonne|gigaton", "Gt"),
    ("pound", "mass", 0.45359237, "pound", "lb|lbs|lb.|lbs."),
    ("ounce", "mass", 0.028349523125, "ounce", "oz|oz."),
    ("stone", "mass", 6.35029318, "stone", ""),
    ("carat", "mass", 0.0002, "carat", ""),
    ("bushel", "volume", 35.23907016688, "bushel", ""),
    # time
    ("second", "time", 1, "second|sec", "s"),
    ("millisecond", "time", 0.001, "millisecond", "ms"),
    ("microsecond", "time", 1e-6, "microsecond", "μs|µs"),
    ("nanosecond", "time", 1e-9, "nanosecond", "ns"),
    ("minute", "time", 60, "minute|min", ""),
    ("hour", "time", 3600, "hour|hr", "h"),
    ("day", "time", 86400, "day", ""),
    ("night", "time", 86400, "night", ""),
    ("week", "time", 604800, "week|wk", ""),
    ("weekend", "time", 172800, "weekend", ""),
    ("fortnight", "time", 1209600, "fortnight", ""),
    ("month", "time", 2629800, "month", ""),
    ("quarter", "time", 7889400, "quarters", ""),
    ("year", "time", 31557600, "year|yr", ""),
    ("decade", "time", 315576000, "decade", ""),
    ("century", "time", 3155760000, "century|centuries", ""),
    # speed
    ("kilometre per hour", "speed", 1 / 3.6, "kph|kmph|kmh|km/h|km/hr|kilometres an hour", "km/h"),
    ("mile per hour", "speed", 0.44704, "mph|m.p.h.|m.p.h|miles an hour", ""),
    ("metre per second", "speed", 1, "m/s|metres a second", ""),
    ("knot", "speed", 1852 / 3600, "knot", "kt|kts|kn"),
    ("Mach", "speed", 340.29, "", ""),
    # temperature
    ("degree Celsius", "temperature", 1, "", "°C|ºC|C|° C|˚C|℃"),
    ("degree Fahrenheit", "temperature", 1, "", "°F|ºF|F|° F|˚F|℉"),
    ("kelvin", "temperature", 1, "", "K"),
    # angle (and degrees of which the scale is not said)
    ("degree", "angle", 1, "degree|deg", "°|º|˚"),
    ("radian", "angle", 57.29577951308232, "radian|rad", ""),
    ("turn", "angle", 360, "turn", ""),
    # power and energy
    ("watt", "power", 1, "watt", "W"),
    ("milliwatt", "power", 0.001, "milliwatt", "mW"),
    ("kilowatt", "power", 1000, "kilowatt", "kW|KW|kw"),
    ("megawatt", "power", 1e6, "megawatt", "MW"),
    ("gigawatt", "power", 1e9, "gigawatt", "GW"),
    ("terawatt", "power", 1e12, "terawatt", "TW"),
    ("horsepower", "power", 745.6998715822702, "horsepower|horse power|bhp|hp", ""),
    ("metric horsepower", "power", 735.49875, "", "PS"),
    ("joule", "energy", 1, "joule", "J"),
    ("kilojoule", "energy", 1000, "kilojoule", "kJ"),
    ("megajoule", "energy", 1e6, "megajoule", "MJ"),
    ("calorie", "energy", 4.184, "calorie", "cal"),
    ("kilocalorie", "energy", 4184, "kilocalorie", "kcal"),
    ("watt hour", "energy", 3600, "watt hour", "Wh"),
    ("kilowatt hour", "energy", 3.6e6, "kilowatt hour", "kWh|KWh|kwh"),
    ("megawatt hour", "energy", 3.6e9, "megawatt hour", "MWh"),
    ("gigawatt hour", "energy", 3.6e12, "gigawatt hour", "GWh"),
    ("terawatt hour", "energy", 3.6e15, "terawatt hour", "TWh"),
    ("British thermal unit", "energy", 1055.056, "btu|british thermal unit", ""),
    # pressure, force, torque
    ("pascal", "pressure", 1, "pascal", "Pa"),
    ("kilopascal", "pressure", 1000, "kilopascal", "kPa"),
    ("megapascal", "pressure", 1e6, "megapascal", "MPa"),
    ("gigapascal", "pressure", 1e9, "gigapascal", "GPa"),
    ("hectopascal", "pressure", 100, "hectopascal", "hPa"),
    ("bar", "pressure", 1e5, "", "bar"),
    ("millibar", "pressure", 100, "millibar", "mb|mbar"),
    ("pound per square inch", "pressure", 6894.757293168361, "psi|pounds per square inch", ""),
    ("kilopound per square inch", "pressure", 6894757.293168361, "", "ksi"),
    ("newton", "force", 1, "newton", "N"),
    ("kilonewton", "force", 1000, "kilonewton", "kN"),
    ("newton metre", "torque", 1, "newton metre", "Nm|N·m|Nm."),
    ("pound-foot", "torque", 1.3558179483314004, "pound feet|pound foot", "lb-ft|lb.-ft.|lb ft"),
    ("foot-pound", "torque", 1.3558179483314004, "foot pound", "ft-lb|ft-lbs"),
    # waves, rotation, data, electricity
    ("hertz", "frequency", 1, "hertz|hz", "Hz|HZ"),
    ("kilohertz", "frequency", 1e3, "kilohertz|khz", "kHz|KHz"),
    ("megahertz", "frequency", 1e6, "megahertz", "MHz|Mhz"),
    ("gigahertz", "frequency", 1e9, "gigahertz|ghz", "GHz|Ghz"),
    ("revolution per minute", "rotation", 1, "rpm|r.p.m.|revolutions per minute|revs per minute", ""),
    ("bit", "information", 0.125, "bit", "b"),
    ("byte", "information", 1, "byte", ""),
    ("kilobyte", "information", 1e3, "kilobyte", "kB|KB|kb"),
    ("megabyte", "information", 1e6, "megabyte", "MB"),
    ("gigabyte", "information", 1e9, "gigabyte", "GB|Gb"),
    ("terabyte", "information", 1e12, "terabyte", "TB"),
    ("petabyte", "information", 1e15, "petabyte", "PB"),
    ("kilobit per second", "data rate", 1e3, "kbps|kilobits per second", "kbit/s|kb/s"),
    ("megabit per second", "data rate", 1e6, "mbps|megabits per second", "Mbit/s|Mb/s"),
    ("gigabit per second", "data rate", 1e9, "gbps|gigabits per second", "Gbit/s|Gb/s"),
    ("volt", "voltage", 1, "volt", "V"),
    ("kilovolt", "voltage", 1e3, "kilovolt", "kV"),
    ("millivolt", "voltage", 1e-3, "millivolt", "mV"),
    ("ampere", "current", 1, "ampere|amp", "A"),
    ("milliampere", "current", 1e-3, "milliampere|milliamp", "mA"),
    ("milliampere hour", "charge", 3.6, "milliampere hour|milliamp hours", "mAh"),
    ("ampere hour", "charge", 3600, "ampere hour|amp hours", "Ah"),
    ("decibel", "sound", 1, "decibel", "dB|db"),
    ("pixel", "resolution", 1, "pixel", "px"),
    ("megapixel", "resolution", 1e6, "megapixel", "MP"),
    ("lumen", "luminosity", 1, "lumen", "lm"),
    ("mile per gallon", "fuel economy", 1, "mpg|miles per gallon|miles to the gallon|miles a gallon", ""),
    ("kiloton", "explosive yield", 1e3, "kiloton", "kt of TNT"),
    ("megaton", "explosive yield", 1e6, "megaton", ""),
    ("roentgen", "radiation", 0.01, "roentgen", "R"),
    ("millisievert", "radiation", 1e-3, "millisievert", "mSv"),
    ("sievert", "radiation", 1, "sievert", "Sv"),
    # numbers of numbers
    ("percentage point", "share", 0.01, "percentage point|per cent point|percent point", "pp|ppt|ppts"),
    ("percentage", "share", 0.01, "percent|per cent|percentage|pct|pct.", "%|pc|p.c.|٪|％"),
    ("basis point", "share", 0.0001, "basis point|bps", "bp"),
    ("times", "multiple", 1, "times|fold|-fold", "x|×"),
    ("point", "points", 1, "point|pts", ""),
    ("part per million", "share", 1e-6, "parts per million|part per million", "ppm"),
    ("part per billion", "share", 1e-9, "parts per billion|part per billion", "ppb"),
)  # fmt: skip

DEGREES: tuple[str, ...] = ("degrees", "degree", "deg", "deg.", "°", "º", "˚")
SCALES: dict[str, tuple[str, ...]] = {
    "degree Celsius": ("celsius", "celcius", "centigrade", "c"),
    "degree Fahrenheit": ("fahrenheit", "farenheit", "f"),
    "kelvin": ("kelvin", "kelvins"),
}
"""Names of the scales of temperature, with a word for degrees before them or, if longer than a letter, alone."""

CAREFUL: frozenset[str] = frozenset({
    "C", "F", "K", "A", "V", "W", "J", "N", "R", "g", "s", "l", "L", "b", "h", "t", "m", "in.", "ha", "bar", "MP", "PS",
    "cal", "ms", "ns", "kn", "kt", "ly", "lm", "Mt", "Gt", "Pa", "Sv", "mb", "pp", "bp", "pc", "px", "nm", "mi", "″",
    "\"", "”", "′", "cc", "°", "dm", "cl", "hl", "um", "ug", "Ah", "Wh", "qt",
})  # fmt: skip
"""Symbols that mean something else as often: they need the number close by (no more than one blank) and nothing
that makes a word of them behind."""

NUMBER_ONLY_ATTACHED: frozenset[str] = frozenset({'"', "”", "pp", "bp", "R", "A", "N", "K", "F", "h"})

DENOMINATORS: frozenset[str] = frozenset({
    "second", "minute", "hour", "day", "night", "week", "month", "quarter", "year", "decade", "share", "barrel",
    "gallon", "litre", "liter", "tonne", "ton", "ounce", "pound", "kilo", "kilogram", "kg", "gram", "head", "person",
    "piece", "unit", "dozen", "bushel", "pop", "household", "plate", "ticket", "mile", "kilometre", "kilometer", "km",
    "metre", "meter", "yard", "foot", "acre", "hectare", "game", "match", "season", "carat", "bottle", "pint", "cup",
    "pair", "student", "pupil", "visit", "trip", "shift", "term", "copy", "seat", "room", "vote", "word", "page",
    "month-on-month", "annum", "capita", "episode", "fortnight", "weekend", "time", "car", "vehicle",
})  # fmt: skip
"""What may stand behind `a` or `an` as the denominator of a rate: "$52 a barrel"."""

WEAK: frozenset[str] = frozenset({
    "stone", "yard", "foot", "feet", "turn", "cup", "pint", "bit", "point", "points", "night", "second", "quart",
    "pound", "knot", "mile", "bits", "turns", "cups", "quarters", "stones", "barrel", "degree", "times", "gallon",
    "min", "day",
})  # fmt: skip
"""Words that are names when they are capitalised: "in 2016 Stone spoke", "New York Times"."""

RACES = (
    "hurdles|heats?|relays?|sprints?|races?|dash|freestyle|breaststroke|backstroke|butterfly|medley|steeplechase|"
    "runners?|hurdlers?|sprinters?|swimmers?"
)
"""What makes metres of the m in `the 400m hurdles`, within three words."""
