declare module 'word-extractor' {
  export type ExtractedWord = {
    getBody(): string
    getFootnotes(): string
    getEndnotes(): string
    getTextboxes(): string
  }
  const WordExtractor: new () => { extract(file: Buffer): Promise<ExtractedWord> }
  // biome-ignore lint/style/noDefaultExport: the package has this one export
  export default WordExtractor
}
