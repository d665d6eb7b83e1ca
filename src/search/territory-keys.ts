/**
 * Under which names a record is found by territory: its own jurisdictions, and for a district or commune also
 * "somewhere below" its province. A Party id (`dcsvn-bac-kan`) is read as its territory.
 */
export function territoryKeys(jurisdictions: readonly string[]): readonly string[] {
  const keys = new Set<string>()
  for (const id of jurisdictions) {
    const territory = id.replace(/^dcsvn/, 'vn')
    keys.add(territory)
    const [province, locality] = territory.split('.')
    if (province && locality) keys.add(territoryBelow(province))
  }
  return [...keys]
}

/** The name under which the districts and communes of a province are found together. */
export function territoryBelow(province: string): string {
  return `${province}.*`
}

/** How a record stands to the territories that a query names. */
export type Standing = {
  /** It is of one of them, or of a district of theirs. */
  readonly isOfPlace: boolean
  /** It is of other provinces alone; a national one, or one of no known place, is not. */
  readonly isElsewhere: boolean
}

/** Of a record's `territoryKeys` and the places that a query names; of no place both are false. */
export function standingOf(keys: readonly string[], places: ReadonlySet<string>): Standing {
  const isOfPlace = keys.some(key => places.has(key))
  return {
    isOfPlace,
    isElsewhere: !isOfPlace && places.size > 0 && keys.length > 0 && keys.every(key => key.startsWith('vn-')),
  }
}
