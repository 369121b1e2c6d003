import type { Element } from 'xast'
import { placeAt, type Report } from '../../../messages/report.ts'
import { element, find, findAll, textRun, valueOf } from './xml.ts'

/** What a drawing holds, wherever in groups and canvases it lies; lines and arrows say nothing. */
export interface Drawn {
  readonly pictures: readonly DrawnPicture[]
  /** Text boxes, as mammoth knows them. */
  readonly boxes: readonly Element[]
}

interface DrawnPicture {
  /** Of the relationship that leads to it; `null` where it is not in the file. */
  readonly id: string | null
  readonly alt: string
  /** Of the relationship that a click follows. */
  readonly link: string | null
}

/** A drawing of DrawingML. Charts and diagrams, which only Word draws, are reported. */
export function drawingOf(drawing: Element, line: number | null, report: Report): Drawn {
  const [frame] = [...findAll(drawing, 'wp:inline'), ...findAll(drawing, 'wp:anchor')]
  const properties = frame === undefined ? null : find(frame, 'wp:docPr')
  const pictures = findAll(drawing, 'pic:pic', ['w:txbxContent'])
  const unseen = [...findAll(drawing, 'c:chart', ['w:txbxContent']).map(() => 'chart'), ...findAll(drawing, 'dgm:relIds', ['w:txbxContent']).map(() => 'diagram')]
  for (const kind of unseen) {
    const name = altOf(properties)
    report.add('unknown-image', `A ${kind}${name === '' ? '' : ` ("${name}")`} that only Word draws is left out; in Word copy it and paste it as a picture.`, { place: placeAt(line) })
  }
  return {
    pictures: pictures.map((picture) => {
      const own = find(picture, 'pic:nvPicPr', 'pic:cNvPr')
      const alt = altOf(pictures.length === 1 ? properties : null) || altOf(own)
      return { id: valueOf(find(picture, 'pic:blipFill', 'a:blip'), 'r:embed'), alt, link: valueOf(find(properties, 'a:hlinkClick') ?? find(own, 'a:hlinkClick'), 'r:id') }
    }),
    boxes: boxesIn(drawing),
  }
}

/** A drawing of VML, with text boxes of any shape, and text that is drawn as a shape. */
export function oldDrawingOf(drawing: Element): Drawn {
  const pictures = findAll(drawing, 'v:imagedata', ['w:txbxContent'])
  const texts = findAll(drawing, 'v:textpath', ['w:txbxContent']).map((path) => valueOf(path, 'string') ?? '').filter((text) => text !== '')
  return {
    pictures: pictures.map((data) => ({ id: valueOf(data, 'r:id'), alt: valueOf(data, 'o:title') ?? '', link: null })),
    boxes: [...boxesIn(drawing), ...texts.map((text) => box(element('w:txbxContent', {}, [element('w:p', {}, [textRun(text)])])))],
  }
}

function boxesIn(drawing: Element): readonly Element[] {
  return findAll(drawing, 'w:txbxContent').map(box)
}

function box(content: Element): Element {
  return element('w:pict', {}, [element('v:shape', {}, [element('v:textbox', {}, [content])])])
}

function altOf(properties: Element | null): string {
  return (valueOf(properties, 'descr') ?? '').trim() || (valueOf(properties, 'title') ?? '').trim()
}
