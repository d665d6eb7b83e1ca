import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { build, type Plugin } from 'esbuild'

/**
 * Puts a program of the tests and all it imports into a few files, so that a process of its own starts in a third of
 * the time. @returns the path to give to node
 */
export async function bundle(entry: URL, folder: string): Promise<string> {
  await build({
    entryPoints: { program: fileURLToPath(entry), ...threads },
    outdir: folder,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    splitting: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    logLevel: 'error',
    plugins: [knowsItsPlace(folder)],
    // What is CommonJS among the packages asks for built-in modules at run time.
    banner: {
      js: `import { createRequire as requireOf } from 'node:module'; const require = requireOf(${JSON.stringify(import.meta.url)});`,
    },
  })
  return join(folder, 'program.mjs')
}

/** Programs of threads, by the names they have in a bundle. */
const threads = {
  'fts5-writer-worker': inProject('src/search/fts5-writer-worker.ts'),
  'page-reader-worker': inProject('crawlers/page-reader-worker.ts'),
  worker: inProject('src/read/isolated/worker.ts'),
}

function inProject(path: string): string {
  return fileURLToPath(new URL(`../../${path}`, import.meta.url))
}

/**
 * Data, migrations and native modules are found from where the sources stand, also out of a bundle; threads are found in
 * the bundle.
 */
const knowsItsPlace = (folder: string): Plugin => ({
  name: 'knows-its-place',
  setup(build) {
    build.onLoad({ filter: /[\\/](src|crawlers|pipelines|test)[\\/].*\.ts$/ }, ({ path }) => {
      if (path.includes('node_modules')) return undefined
      const text = readFileSync(path, 'utf8')
      if (!text.includes('import.meta.url')) return undefined
      const thread = (_: string, name: string): string =>
        `new URL(${JSON.stringify(pathToFileURL(join(folder, `${name}.mjs`)).href)})`
      return {
        contents: text
          .replace(/new URL\('\.\/([\w-]*worker)\.js', import\.meta\.url\)/g, thread)
          .replaceAll('import.meta.url', JSON.stringify(pathToFileURL(path).href)),
        loader: 'ts',
      }
    })
  },
})
