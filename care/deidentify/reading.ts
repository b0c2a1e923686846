/** A lesson on a book or a person of history names people who are nobody's classmates. */
export const aboutReading =
  /\b(?:novel|chapters?|protagonist|poem|biography|author|sonnet|literature|essay (?:on|about)|report (?:on|about)|book (?:report|on|about|by)|reading|(?:we|class|finished|they) read|read aloud|songs?|lyrics|album|painter|lesson (?:on|about)|character(?:s)? (?:of|in|from)|play by|history (?:project|report|essay|unit))\b/i;
