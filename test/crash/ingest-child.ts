import { ingestPaths } from '../../pipelines/ingest.ts'
import { loadRegistry } from '../../src/registry/load.ts'
import { openIndex } from '../../src/search/open-index.ts'
import { openStore } from '../../src/store/open.ts'

/** Ingests a folder and says when it begins, so that its killer can choose a moment. */
const [folder = '', documents = ''] = process.argv.slice(2)
const registry = loadRegistry()
const store = openStore(folder, { mode: 'write' })
const index = await openIndex(folder, { mode: 'write' })
process.stdout.write('begun\n')
await ingestPaths([documents], { store, index, registry })
process.stdout.write('done\n')
