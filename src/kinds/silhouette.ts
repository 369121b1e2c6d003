import type { Element } from 'hast'
import { h } from 'hastscript'

/** The essay's silhouette as a place on a slide fills it: stretched to the width that the page leaves. */
export function renderPicture(silhouette: Element, className: 'panel' | 'map'): Element {
  return h('div', { className: [className], ariaHidden: 'true' }, { ...silhouette, properties: { ...silhouette.properties, preserveAspectRatio: 'none' } })
}
