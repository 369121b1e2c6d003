/** Elements of HTML, past and present, and the usual ones of SVG. A tag of another name is the author's text: `List<String>`. */
export const elementNames: ReadonlySet<string> = new Set(
  `a abbr acronym address applet area article aside audio b base basefont bdi bdo big blink blockquote body br button
  canvas caption center circle cite clippath code col colgroup data datalist dd defs del desc details dfn dialog dir div
  dl dt ellipse em embed fieldset figcaption figure font footer form frame frameset g h1 h2 h3 h4 h5 h6 head header
  hgroup hr html i iframe image img input ins kbd label legend li line lineargradient link listing main map mark marquee
  math menu meta meter nav nobr noframes noscript object ol optgroup option output p param path picture plaintext
  polygon polyline pre progress q radialgradient rb rect rp rt rtc ruby s samp script search section select slot small
  source span stop strike strong style sub summary sup svg symbol table tbody td template text textarea tfoot th thead
  time title tr track tspan tt u ul use var video wbr xmp`.split(/\s+/),
)

/** Elements whose content no reader sees as text. */
export const silentNames: ReadonlySet<string> = new Set(
  'audio canvas datalist embed frameset head iframe math noframes noscript object script select style svg template textarea title video'.split(' '),
)

/** Elements that end the word before them. */
export const blockNames: ReadonlySet<string> = new Set(
  `address article aside blockquote body caption center dd details dialog div dl dt fieldset figcaption figure footer
  form h1 h2 h3 h4 h5 h6 header hr html li main nav ol p pre search section summary table tbody td tfoot th thead tr
  ul`.split(/\s+/),
)

/** True for an element of HTML or a custom element (`g-emoji`). */
export function isElementName(name: string): boolean {
  return elementNames.has(name) || /^[a-z][a-z0-9]*(-[a-z0-9]+)+$/.test(name)
}
