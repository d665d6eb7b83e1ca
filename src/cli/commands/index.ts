import type { AddCommand } from '../add-command.ts'
import { addApplicable } from './applicable.ts'
import { addBackup } from './backup.ts'
import { addCites } from './cites.ts'
import { addCompare } from './compare.ts'
import { addCrawl } from './crawl.ts'
import { addDemo } from './demo.ts'
import { addDoctor } from './doctor.ts'
import { addExtract } from './extract.ts'
import { addIngest } from './ingest.ts'
import { addLookup } from './lookup.ts'
import { addMaintain } from './maintain.ts'
import { addSearch } from './search.ts'
import { addServe } from './serve.ts'
import { addShow } from './show.ts'
import { addSources } from './sources.ts'
import { addState } from './state.ts'

/** Every command, in the order in which --help lists them. */
export const commands: readonly AddCommand[] = [
  addDemo,
  addServe,
  addCrawl,
  addIngest,
  addExtract,
  addSearch,
  addApplicable,
  addShow,
  addCites,
  addCompare,
  addLookup,
  addSources,
  addState,
  addMaintain,
  addBackup,
  addDoctor,
]
