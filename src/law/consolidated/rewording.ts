/** Thay cụm từ: words that take the place of others; null where they are only taken out, or only put in. */
export type Rewording = { readonly from: string | null; readonly to: string | null }

const quotation = String.raw`["“]([^"“”]{1,400})["”]`
const exchanged = new RegExp(
  String.raw`(?:cụm từ|từ|các từ|chữ)\s${quotation}\s(?:bằng|thành)\s(?:cụm từ\s|từ\s|các từ\s|chữ\s)?${quotation}`,
  'u',
)
const takenOut = new RegExp(String.raw`(?:Bãi bỏ|Bỏ)\s(?:cụm từ|từ|các từ)\s${quotation}`, 'u')
const putIn = new RegExp(String.raw`Bổ sung\s(?:cụm từ|từ|các từ)\s${quotation}`, 'u')
const lookedAtMax = 2_000

/** Reads `Thay cụm từ “A” bằng cụm từ “B” tại …`, `Bỏ cụm từ “A” tại …`; null for other instructions. */
export function rewordingOf(instruction: string): Rewording | null {
  const text = instruction.slice(0, lookedAtMax)
  const both = exchanged.exec(text)
  if (both?.[1] !== undefined && both[2] !== undefined) return { from: both[1], to: both[2] }
  const out = takenOut.exec(text)?.[1]
  if (out !== undefined) return { from: out, to: null }
  const into = putIn.exec(text)?.[1]
  return into === undefined ? null : { from: null, to: into }
}
