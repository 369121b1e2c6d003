import { h } from 'hastscript'
import type { Rendered } from '../../trees/rendered.ts'
import { rawText, writeDocument } from '../document.ts'
import type { Exporter } from '../exporter.ts'
import { speakerViewHash } from './speaker-view-hash.ts'
import talkStyle from './talk.css?raw'

/** The talk: reveal.js, slides, notes, fonts and pictures in one file that works offline and from `file://`. */
export const html: Exporter = {
  file: 'index.html',
  isWanted: () => true,
  async write(rendered, { reveal }) {
    const scripts = [reveal.script, reveal.notesScript, startScript(rendered)]
    const hashes = await Promise.all(scripts.map((script) => hashOf(rawText(script))))
    return talkDocument(rendered, reveal.css, scripts, [...hashes, speakerViewHash])
  },
}

function talkDocument(rendered: Rendered, revealCss: string, scripts: readonly string[], hashes: readonly string[]): string {
  const slides = rendered.slides.map(({ slide, notes }) => ({ ...slide, children: [...slide.children, notes] }))
  return writeDocument({
    rendered,
    variant: rendered.variant,
    title: rendered.meta.title,
    policy: [
      "default-src 'none'",
      `script-src ${hashes.map((hash) => `'${hash}'`).join(' ')}`,
      "style-src 'unsafe-inline'",
      'img-src data:',
      'font-src data:',
      // The speaker view shows the talk in two frames.
      "frame-src 'self' file:",
      "base-uri 'none'",
      "form-action 'none'",
    ].join('; '),
    // Its rules for paper turn slides into running text.
    styles: [`@media screen {\n${revealCss}\n}`, rendered.css, pageRule(rendered), talkStyle],
    bodyClass: 'talk',
    body: [h('div', { className: ['reveal'] }, h('div', { className: ['slides'] }, slides))],
    scripts,
  })
}

/** Ctrl-P in the talk prints one slide a page. */
function pageRule({ size }: Rendered): string {
  return `@page { size: ${size.width}px ${size.height}px; margin: 0 }`
}

function startScript({ size, meta }: Rendered): string {
  const config = {
    width: size.width,
    height: size.height,
    margin: 0,
    minScale: 0.1,
    maxScale: 8,
    center: false,
    display: 'grid',
    hash: true,
    controls: true,
    controlsTutorial: false,
    progress: false,
    slideNumber: false,
    transition: 'none',
    backgroundTransition: 'none',
    // The slides are laid out for one size; a phone shows them small, not in a column.
    scrollActivationWidth: 0,
    rtl: meta.dir === 'rtl',
    pdfSeparateFragments: false,
    totalTime: meta.seconds,
  }
  return `Reveal.initialize({ ...${JSON.stringify(config)}, plugins: [RevealNotes] })\n${helpKey}`
}

/** reveal.js looks for the question mark where it lies on an American keyboard. */
const helpKey = `addEventListener('keydown', (event) => {
  if (event.key !== '?' || event.ctrlKey || event.metaKey || /^(?:input|textarea)$/i.test(event.target.tagName)) return
  event.preventDefault()
  event.stopImmediatePropagation()
  Reveal.toggleHelp()
}, { capture: true })`

async function hashOf(script: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(script))
  return `sha256-${btoa(String.fromCharCode(...new Uint8Array(digest)))}`
}
