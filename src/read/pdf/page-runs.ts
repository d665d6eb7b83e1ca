import type { PdfPage } from './open.ts'
import type { Run } from './runs.ts'

export type PageRuns = { readonly runs: readonly Run[]; readonly width: number; readonly height: number }

/**
 * The text of a page with its places, the page turned so that most of its text runs to the right
 * (landscape tables are often drawn sideways on an upright sheet). Text in other directions is left out:
 * it is margin stamps.
 */
export async function runsOf(page: PdfPage): Promise<PageRuns> {
  const viewport = page.getViewport({ scale: 1 })
  const { items } = await page.getTextContent()
  const placed = items.flatMap(item => {
    const [a, b, c, d, e, f] = item.transform ?? []
    if (item.str === undefined || item.str === '' || f === undefined) return []
    return [{ text: item.str, width: item.width ?? 0, ...upright(viewport.transform, [a, b, c, d, e, f]) }]
  })
  const turn = mainTurn(placed)
  const runs = placed.filter(run => run.turn === turn).map(run => turned(run, viewport))
  const sideways = turn % 2 === 1
  return {
    runs,
    width: sideways ? viewport.height : viewport.width,
    height: sideways ? viewport.width : viewport.height,
  }
}

type Placed = { text: string; width: number; x: number; y: number; size: number; turn: number }

/** From the page's own coordinates to those of the sheet as shown, y growing downwards. */
function upright(
  view: readonly number[],
  matrix: readonly (number | undefined)[],
): Omit<Placed, 'text' | 'width'> {
  const [va = 1, vb = 0, vc = 0, vd = -1, ve = 0, vf = 0] = view
  const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = matrix
  const alongX = va * a + vc * b
  const alongY = vb * a + vd * b
  return {
    x: va * e + vc * f + ve,
    y: vb * e + vd * f + vf,
    size: Math.hypot(c, d),
    turn: (Math.round(Math.atan2(alongY, alongX) / (Math.PI / 2)) + 4) % 4,
  }
}

function mainTurn(placed: readonly Placed[]): number {
  const letters = [0, 0, 0, 0]
  for (const run of placed) letters[run.turn] = (letters[run.turn] ?? 0) + run.text.trim().length
  return letters.indexOf(Math.max(...letters))
}

/** Quarter turns back to upright; `turn` 1 is text running down the sheet. */
function turned(run: Placed, view: { width: number; height: number }): Run {
  const { text, width, size } = run
  switch (run.turn) {
    case 1:
      return { text, width, size, left: run.y, base: view.width - run.x }
    case 2:
      return { text, width, size, left: view.width - run.x, base: view.height - run.y }
    case 3:
      return { text, width, size, left: view.height - run.y, base: run.x }
    default:
      return { text, width, size, left: run.x, base: run.y }
  }
}
