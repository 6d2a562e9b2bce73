// A signpost: who follows a link to one of its lines is led on at once, and "back" leads to where the link stood.
"use strict";

const onward = one(location.hash.slice(1))?.querySelector("a");
if (onward) location.replace(onward.href);
