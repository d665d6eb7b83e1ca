/** Everything about places and terms: which territory a name, an id or a host means, and what became of it. */
export { findJurisdictions, type JurisdictionMatch } from './find-jurisdictions.ts'
export { assemblyTermAt, partyTermAt } from './office-terms.ts'
export { localityId } from './place-index.ts'
export { provinceOfHost } from './province-of-host.ts'
export {
  existsOn,
  jurisdictionAt,
  predecessorsOf,
  successorOf,
  type TerritoryContext,
  territoryCovers,
} from './territory.ts'
