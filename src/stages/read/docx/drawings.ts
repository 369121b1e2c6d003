import type { Element } from 'xast'
import type { Report } from '../../../messages/report.ts'
import { element, find, findAll, valueOf } from './xml.ts'

/**
 * A drawing as its pictures and its text boxes, wherever in groups and canvases they lie; lines and arrows say
 * nothing. Charts and diagrams, which only Word draws, are reported.
 */
export function drawingOf(drawing: Element, line: number | null, report: Report): readonly Element[] {
  const [frame] = [...findAll(drawing, 'wp:inline'), ...findAll(drawing, 'wp:anchor')]
  const properties = frame === undefined ? null : find(frame, 'wp:docPr')
  const pictures = findAll(drawing, 'pic:pic', ['w:txbxContent'])
  const boxes = findAll(drawing, 'w:txbxContent')
  const unseen = [...findAll(drawing, 'c:chart', ['w:txbxContent']).map(() => 'chart'), ...findAll(drawing, 'dgm:relIds', ['w:txbxContent']).map(() => 'diagram')]
  for (const kind of unseen) {
    const name = altOf(properties)
    report.add('unknown-image', `A ${kind}${name === '' ? '' : ` ("${name}")`} that only Word draws is left out; in Word copy it and paste it as a picture.`, { place: line === null ? null : { line } })
  }
  return [
    ...pictures.map((picture) => pictureOf(picture, altOf(pictures.length === 1 ? properties : null) || altOf(find(picture, 'pic:nvPicPr', 'pic:cNvPr')))),
    ...boxes.map((box) => element('w:pict', {}, [element('v:shape', {}, [element('v:textbox', {}, [box])])])),
  ]
}

function altOf(properties: Element | null): string {
  return (valueOf(properties, 'descr') ?? '').trim() || (valueOf(properties, 'title') ?? '').trim()
}

function pictureOf(picture: Element, alt: string): Element {
  const data = element('a:graphic', {}, [element('a:graphicData', {}, [picture])])
  return element('w:drawing', {}, [element('wp:inline', {}, [element('wp:docPr', { descr: alt }), data])])
}
