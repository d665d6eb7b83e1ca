/** The figures that letters of a scan were printed as: `2O25`, `l4`. */
export function figuresMeant(printed: string): string {
  return printed.replace(/[lI]/g, '1').replaceAll('O', '0')
}
