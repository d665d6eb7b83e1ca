/**
 * What windows-1252 shows for the bytes 80–9F, in order; the five it leaves open are control characters, as in the
 * encoding standard. Written out, because `TextDecoder` of Node.js 20 reads these bytes as Latin-1.
 */
export const windows1252Extras = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'
