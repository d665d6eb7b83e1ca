import { createRequire } from 'node:module'
import { bad, type Check, note, ok } from './check.ts'

/** Oldest release of Node that the package takes (package.json, engines). */
const nodeMajorMin = 20

/** Whether the program has what it needs: Node, and the packages that read scans. */
export function checkProgram(version: string): Check[] {
  const major = Number(process.versions.node.split('.')[0])
  const node = `thidua ${version}, Node ${process.versions.node}`
  return [
    major >= nodeMajorMin
      ? ok('program', node)
      : bad('program', node, `cài Node ${nodeMajorMin} trở lên / install it`),
    ...(['tesseract.js', '@tesseract.js-data/vie'].every(isInstalled)
      ? [ok('scans', 'đọc được bản chụp / scans can be read')]
      : [
          note(
            'scans',
            'chưa đọc được bản chụp / scans cannot be read',
            'npm install tesseract.js @tesseract.js-data/vie',
          ),
        ]),
  ]
}

function isInstalled(name: string): boolean {
  try {
    createRequire(import.meta.url).resolve(`${name}/package.json`)
    return true
  } catch {
    return false
  }
}
