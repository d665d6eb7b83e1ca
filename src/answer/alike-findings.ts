type Told = { readonly class: string; readonly next: string; readonly acceptedUntil?: string | null }
type Some<Finding> = readonly [Finding, ...Finding[]]

/**
 * Findings of one class that ask for the same, in the order in which they came: a bad night is a few of these. What a person
 * has accepted stands apart from what nobody has.
 */
export function alikeFindings<Finding extends Told>(findings: readonly Finding[]): readonly Some<Finding>[] {
  return inGroups(findings, ({ class: name, next, acceptedUntil }) =>
    JSON.stringify([name, next, acceptedUntil ?? null]),
  )
}

/** Those of some findings that say the very same, in the order in which they came. */
export function sameFindings<Finding extends { readonly detail: string }>(
  findings: readonly Finding[],
): readonly Some<Finding>[] {
  return inGroups(findings, ({ detail }) => detail)
}

function inGroups<Finding>(
  findings: readonly Finding[],
  nameOf: (finding: Finding) => string,
): readonly Some<Finding>[] {
  const groups = new Map<string, [Finding, ...Finding[]]>()
  for (const finding of findings) {
    const name = nameOf(finding)
    const group = groups.get(name)
    if (group) group.push(finding)
    else groups.set(name, [finding])
  }
  return [...groups.values()]
}
