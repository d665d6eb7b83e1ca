type Told = { readonly class: string; readonly next: string }

/** Findings of one class that ask for the same, in the order in which they came: a bad night is a few of these. */
export function alikeFindings<Finding extends Told>(
  findings: readonly Finding[],
): readonly (readonly [Finding, ...Finding[]])[] {
  const groups = new Map<string, [Finding, ...Finding[]]>()
  for (const finding of findings) {
    const name = `${finding.class} ${finding.next}`
    const group = groups.get(name)
    if (group) group.push(finding)
    else groups.set(name, [finding])
  }
  return [...groups.values()]
}
