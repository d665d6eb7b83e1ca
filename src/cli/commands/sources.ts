import type { Command } from 'commander'
import { acceptRedesign, acknowledge, pauseSource, resumeSource } from '../../../crawlers/operators.ts'
import { sources as allSources, sourceById } from '../../../crawlers/registry.ts'
import { findingWords } from '../../answer/finding-words.ts'
import { type Day, todayInVietnam } from '../../domain/day.ts'
import { type FindingClass, findingClasses } from '../../domain/finding.ts'
import { findingNames } from '../../domain/finding-name.ts'
import { openFindings } from '../../store/findings.ts'
import type { Store } from '../../store/store.ts'
import { type AddCommand, type DataOptions, withDataOptions } from '../add-command.ts'
import { day } from '../arguments.ts'
import { ask, dataFolder, openFolder } from '../data-folder.ts'
import { wrongUsage } from '../exit.ts'
import { type Io, printJson } from '../io.ts'
import { placeUntold, printSources } from '../print-sources.ts'
import { fallbackText } from '../words.ts'

type Decision = DataOptions & { why: string; until: Day }

/**
 * `sources`: what is watched and how it fares; `sources ack|pause|resume|accept`: what a person decides about it.
 * The data folder is an option of both: the outer command takes it, and the inner one has to ask for it.
 */
export const addSources: AddCommand = (program, io) => {
  const sources = withDataOptions(program.command('sources')).description('What is watched and how it fares.')
  sources.action(async (options: DataOptions) => listSources(options, io))
  withDecision(sources.command('ack <class> <subject>'))
    .description(
      'Accept a kind of finding of a source (or of one address) until a day; it is still reported.',
    )
    .action((name: string, subject: string, _own: Decision, command: Command) => {
      const { why, until, ...options } = command.optsWithGlobals<Decision>()
      decide(options, io, store =>
        acknowledge(store.db, {
          class: knownClass(name),
          subject: knownSubject(store, subject),
          why,
          until: endOf(until),
        }),
      )
    })
  withDecision(sources.command('pause <source>'))
    .description('Leave a source alone until a day.')
    .action((source: string, _own: Decision, command: Command) => {
      const { why, until, ...options } = command.optsWithGlobals<Decision>()
      decide(options, io, ({ db }) => pauseSource(db, known(source), { until: endOf(until), why }))
    })
  withDataOptions(sources.command('resume <source>'))
    .description('Visit a paused source again.')
    .action((source: string, _own: DataOptions, command: Command) =>
      decide(command.optsWithGlobals(), io, ({ db }) => resumeSource(db, known(source))),
    )
  withDataOptions(sources.command('accept <source>'))
    .description(
      'Take a redesign of a source for good, once its new pages have been seen to be read rightly.',
    )
    .action((source: string, _own: DataOptions, command: Command) =>
      decide(command.optsWithGlobals(), io, ({ db }) => acceptRedesign(db, known(source))),
    )
}

function withDecision(command: Command): Command {
  return withDataOptions(command)
    .requiredOption('--why <reason>', 'the reason, for whoever reads the report next')
    .requiredOption('--until <date>', 'last day on which this holds', day)
}

async function listSources(options: DataOptions, io: Io): Promise<void> {
  const { sources, otherFindings, search } = await ask(
    dataFolder(options, io),
    async answers => ({
      sources: answers.sources(),
      otherFindings: answers.otherFindings(),
      search: await answers.searchEngine(),
    }),
    io.env,
  )
  if (options.json) return printJson(io, { sources, otherFindings, search })
  printSources(io, sources)
  if (otherFindings.length > 0) io.out('\nVẤN ĐỀ KHÁC\n')
  for (const group of otherFindings) {
    const { class: name, detail, next, count, subjects } = findingWords(group, 'vi')
    const more = count > subjects.length ? `, … và ${count - subjects.length} nữa` : ''
    const places = subjects.length === 0 ? placeUntold : `${subjects.join(', ')}${more}`
    io.out(`  ${nameOf(name)} (${name}): ${count}\n    ${places}\n`)
    io.out(`    ${detail}\n  → ${next}\n`)
  }
  if (search.engine === 'meilisearch')
    io.out(search.fallback ? `\n○ ${fallbackText(search.fallback)}\n` : '\n● Meilisearch\n')
}

function decide(options: DataOptions, io: Io, act: (store: Store) => void): void {
  const store = openFolder(dataFolder(options, io), { mode: 'write' })
  try {
    act(store)
  } finally {
    store.close()
  }
  io.out('Đã ghi nhận. Noted.\n')
}

function known(source: string): string {
  if (sourceById(source)) return source
  throw wrongUsage(`there is no source "${source}". thidua sources lists them.`)
}

/** A source, an address of one, or whatever an open finding is about: a slip of the pen would accept nothing, unseen. */
function knownSubject(store: Store, subject: string): string {
  const isOfSource = allSources.some(source => source.baseUrls.some(base => subject.startsWith(base)))
  if (sourceById(subject) || isOfSource || openFindings(store).some(one => one.subject === subject))
    return subject
  throw wrongUsage(
    `no source and no open finding is called "${subject}". thidua sources lists the sources and what was found.`,
  )
}

function nameOf(name: string): string {
  return isFindingClass(name) ? findingNames[name].vi : name
}

function knownClass(name: string): string {
  if (isFindingClass(name)) return name
  throw wrongUsage(`there is no class of findings "${name}". One of: ${findingClasses.join(', ')}.`)
}

function isFindingClass(name: string): name is FindingClass {
  return findingClasses.some(each => each === name)
}

/** A day is meant to its end, in Vietnam. A decision that is over before it begins is a slip of the pen. */
function endOf(until: Day): string {
  if (until < todayInVietnam()) throw wrongUsage(`--until ${until} is over: give a day to come.`)
  return new Date(`${until}T23:59:59+07:00`).toISOString()
}
