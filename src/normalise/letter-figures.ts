/** Letters that a scan gives for a one or a nought, beside a figure or a sign that stands between figures. */
export const letterFigures = /[lIO](?=[\d/])|(?<=[\d/])[lIO]|(?<= )l(?= )/

/** The figures that such letters were printed as: `2O25`, `l4`. */
export function figuresMeant(printed: string): string {
  return printed.replace(/[lI]/g, '1').replaceAll('O', '0')
}
