/** Bytes of a page and of a file that are taken at most. */
export const pageBytesMax = 10_485_760
export const fileBytesMax = 67_108_864
