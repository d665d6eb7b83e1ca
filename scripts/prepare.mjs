// Builds dist/: TypeScript by tsc, then the files tsc does not copy (SQL, CSS).
// Run by npm after installing. An installation without development packages keeps the dist that was published.
import { spawnSync } from 'node:child_process'
import { chmodSync, cpSync, existsSync, readdirSync, statSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, extname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const require = createRequire(import.meta.url)
const copiedExtensions = new Set(['.sql', '.css', '.svg'])

const compiler = findCompiler()
if (compiler === undefined) {
  if (existsSync(join(root, 'dist'))) process.exit(0)
  console.error(
    'thidua: no compiler here and no built dist/. Install with development packages once: npm install',
  )
  process.exit(process.argv.includes('--force') ? 1 : 0)
}
for (const project of ['tsconfig.build.json', 'src/web/browser/tsconfig.json']) {
  const result = spawnSync(process.execPath, [compiler, '-p', join(root, project)], {
    cwd: root,
    stdio: 'inherit',
  })
  if (result.status !== 0) process.exit(result.status ?? 1)
}
copyAssets('src')
// `npx thidua` in a clone runs the file itself; npm gives it that right only where it installs the package elsewhere.
chmodSync(join(root, 'dist/src/cli/main.js'), 0o755)

function findCompiler() {
  try {
    return join(dirname(require.resolve('typescript/package.json')), 'bin', 'tsc')
  } catch {
    return undefined
  }
}

function copyAssets(folder) {
  for (const name of readdirSync(join(root, folder))) {
    const path = join(folder, name)
    if (statSync(join(root, path)).isDirectory()) copyAssets(path)
    else if (copiedExtensions.has(extname(name))) cpSync(join(root, path), join(root, 'dist', path))
  }
}
