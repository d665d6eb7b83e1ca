/**
 * Text for a person's terminal: names of files and words of pages may hold control characters, with which a terminal is
 * told to recolour, to retitle or to hide. Line ends and tabs stay.
 */
export function terminalText(text: string): string {
  return text.replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/g, '\uFFFD')
}
