import { openFts5 } from '../src/search/fts5.ts'
import { searchIndexContract } from './search-index.contract.ts'

searchIndexContract('FTS5', async () => openFts5(':memory:'))
