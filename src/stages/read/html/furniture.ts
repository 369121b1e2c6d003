import type { Element } from 'hast'

/** Elements, roles and names of classes and ids that pages use for what surrounds an article. */
const elements: ReadonlySet<string> = new Set(['nav', 'aside', 'footer', 'form', 'button', 'dialog', 'menu', 'select', 'textarea', 'fieldset'])
const roles: ReadonlySet<string> = new Set(['navigation', 'complementary', 'contentinfo', 'banner', 'dialog', 'alertdialog', 'search', 'menu', 'menubar', 'form', 'toolbar'])
const names =
  /(?:^|[-_\s])(?:nav|navbar|navigation|menu|menus|sidebar|side-?bar|widget|widgets|footer|site-?header|masthead|breadcrumb|breadcrumbs|share|sharing|social|related|recommended|comments?|comment-?form|respond|newsletter|subscribe|signup|cookie|cookies|consent|gdpr|banner|advert|advertisement|ads?|promo|sponsored|pagination|pager|popup|modal|skip|tags|toolbar|login|search|toc|mw-editsection|editsection|navbox|catlinks|print-?footer|jump-?link|infobar|outbrain|taboola|pg-boilerplate)(?:$|[-_\s\d])/i

/** True for an element that says itself that it is no part of an article. */
export function isFurniture(node: Element): boolean {
  const { properties } = node
  if (hasFurnitureRole(node)) return true
  const classes = Array.isArray(properties.className) ? properties.className.join(' ') : ''
  return names.test(classes) || names.test(typeof properties.id === 'string' ? properties.id : '')
}

/** True where not a name alone says so. */
export function hasFurnitureRole({ tagName, properties }: Element): boolean {
  return elements.has(tagName) || roles.has(String(properties.role ?? ''))
}
