import { setTimeout as delay } from 'node:timers/promises'

/** Whether readers are being answered. */
export type Activity = {
  /** A request has come; what is returned is to be called when it has been answered. */
  readonly begin: () => () => void
  /** Waits until nobody is being answered, and nobody has been for a moment: pages ask for more as they load. */
  readonly quiet: () => Promise<void>
}

const momentMs = 200

/** Nobody is being answered yet. */
export function newActivity(): Activity {
  let underWay = 0
  let lastAt = Number.NEGATIVE_INFINITY
  const leftMs = (): number => (underWay > 0 ? momentMs : lastAt + momentMs - performance.now())
  return {
    begin: () => {
      underWay += 1
      return () => {
        underWay -= 1
        lastAt = performance.now()
      }
    },
    quiet: async () => {
      for (let left = leftMs(); left > 0; left = leftMs()) await delay(left)
    },
  }
}
