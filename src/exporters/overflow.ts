/**
 * A JavaScript expression for the printing browser: ids of the slides on which something leaves the slide, is cut off
 * inside it, or runs into the footer. It only reports: what is on which slide was decided before, without a browser.
 */
export const overflowCheck = `[...document.querySelectorAll('.slide')].filter((slide) => {
  const edge = slide.getBoundingClientRect()
  const foot = slide.querySelector(':scope > .foot')?.getBoundingClientRect().top ?? edge.bottom
  const text = 'h1, h2, p, li, td, th, pre, blockquote, figcaption, .katex'
  return [...slide.querySelectorAll('*')].some((element) => {
    if (element.closest('.unseen, .foot, .katex-mathml, svg, .notes') !== null) return false
    const box = element.getBoundingClientRect()
    if (box.width === 0 || box.height === 0) return false
    if (box.left < edge.left - 1 || box.right > edge.right + 1 || box.top < edge.top - 1 || box.bottom > edge.bottom + 1) return true
    if (element.matches(text) && box.bottom > foot + 8) return true
    const style = getComputedStyle(element)
    return style.overflowY !== 'visible' && element.scrollHeight > element.clientHeight + 2
  })
}).map((slide) => slide.id)`
