import type { Host } from './host.ts'
import { paths } from './host-paths.ts'

interface Found {
  /** Where it was found, for people: "on PATH", "Puppeteer's cache" … */
  readonly source: string
  /** The light build that only prints; it takes other flags than a whole browser. */
  readonly headlessShell: boolean
  /** True where the user named it: then no other takes its place. */
  readonly named: boolean
}

/** A browser that can print. */
export type BrowserFound =
  | (Found & {
      readonly kind: 'path'
      readonly path: string
      /** A Windows program started from a Linux inside Windows. */
      readonly crossesToWindows: boolean
    })
  /** One that somebody else runs: `ws://…`, `wss://…`, or `http://host:port`, which tells the rest of the address. */
  | (Found & { readonly kind: 'url'; readonly url: string })
  /** Still packed in `@sparticuz/chromium`; `path` is the main file of that package. */
  | (Found & { readonly kind: 'packed'; readonly path: string })

/** The path or the address of a browser, for people: without what may be a secret in the address. */
export function address(browser: BrowserFound): string {
  return browser.kind === 'url' ? browser.url.replace(/(?<=^\w+:\/\/)[^/@]*@/, '').replace(/[?#].*$/s, '') : browser.path
}

/** A program that was found at a path. */
export function program(path: string, source: string, host: Host, named = false): BrowserFound {
  const crossesToWindows = host.insideWindows && path.toLowerCase().endsWith('.exe')
  return { kind: 'path', path, source, headlessShell: /headless[-_]shell/.test(paths(host).basename(path)), named, crossesToWindows }
}
