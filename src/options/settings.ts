/** Keys and their indexes from the top of a YAML document down to a value. */
export type KeyPath = readonly (string | number)[]

/** A YAML document, read: front matter or `lectern.yml`. */
export interface Settings {
  /** Plain values as YAML means them. */
  readonly data: unknown
  /** 1-based line of the file where the value at this path stands; `null` where there is no such value. */
  readonly lineOf: (path: KeyPath) => number | null
}
