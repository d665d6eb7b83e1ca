/** Letters that a scan gives for a one or a nought: l, I, O. */
const lowerL = 108
const upperI = 73
const upperO = 79
const space = 32
const stroke = 47
const lowerS = 115
const upperS = 83
/** ố, the letter of "số". */
const oOfNumber = 0x1ed1

/**
 * True when the units around a stroke, so many before and behind it, show damage that the repairs look closer at: letters among figures, a space inside a
 * number or between capitals, a torn or misread "số". Most numbers of a text are sound, and this is all they cost.
 */
export function looksDamaged(
  text: string,
  around: number,
  [before, behind]: readonly [number, number],
): boolean {
  const to = Math.min(text.length, around + behind)
  for (let at = Math.max(0, around - before); at < to; at++) {
    const unit = text.charCodeAt(at)
    if (unit === lowerL || unit === upperI || unit === upperO) {
      if (isAmongFigures(text, at)) return true
    } else if (unit === space) {
      if (isTorn(text, at, at > around)) return true
    } else if ((unit === lowerS || unit === upperS) && isMisreadWord(text, at)) return true
  }
  return false
}

/** Places of letters that stand beside a figure, or alone before a stroke, in order. */
export function letterFigurePlaces(text: string): number[] {
  const places: number[] = []
  for (const letter of 'OlI')
    for (let at = text.indexOf(letter); at >= 0; at = text.indexOf(letter, at + 1))
      if (isAmongFigures(text, at)) places.push(at)
  return places.sort((a, b) => a - b)
}

function isAmongFigures(text: string, at: number): boolean {
  const before = text.charCodeAt(at - 1)
  const behind = text.charCodeAt(at + 1)
  if (isFigure(before) || isFigure(behind)) return true
  return behind === stroke && (before === space || before === oOfNumber)
}

/** Capitals with a space between them are torn behind the stroke alone; before it they are words of a heading. */
function isTorn(text: string, at: number, isBehind: boolean): boolean {
  const before = text.charCodeAt(at - 1)
  const behind = text.charCodeAt(at + 1)
  if (isFigure(before)) return isFigure(behind)
  if (before === lowerS || before === upperS) return true
  return isBehind && isCapital(before) && (isCapital(behind) || isFigure(behind))
}

function isMisreadWord(text: string, at: number): boolean {
  const behind = text.charCodeAt(at + 1)
  if (behind === oOfNumber || behind === space) return false
  const end = text.charCodeAt(at + 2)
  return end === space || end === 58 || isFigure(end)
}

function isFigure(unit: number): boolean {
  return unit >= 48 && unit <= 57
}

function isCapital(unit: number): boolean {
  return (unit >= 65 && unit <= 90) || unit === 0x110
}
