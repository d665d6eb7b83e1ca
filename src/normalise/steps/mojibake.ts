import type { MappedText } from '../../domain/source-map.ts'
import { editMapped } from '../mapped-text.ts'
import { mojibakeEdits } from '../mojibake.ts'

/** Repairs UTF-8 that was read as windows-1252, once or twice: `khen thÆ°á»Ÿng` → `khen thưởng`. */
export function repairMojibake(body: MappedText): MappedText {
  const once = editMapped(body, mojibakeEdits(body.text))
  return once === body ? body : editMapped(once, mojibakeEdits(once.text))
}
