import { describe, expect, it } from 'vitest'
import { Failure } from '../../src/messages/report.ts'
import { checkOwnRules } from '../../src/theming/own-rules.ts'

function verdict(css: string): string {
  try {
    return checkOwnRules(css, 'theme.css') === css ? 'passes' : 'changed'
  } catch (error) {
    if (error instanceof Failure && error.rule === 'unsafe-css') return `line ${error.detail.line}`
    throw error
  }
}

describe('checkOwnRules', () => {
  it.each([
    ['.slide { color: red }'],
    ['.slide { background: url("data:image/png;base64,AAAA") }'],
    ['.slide { background: url(data:image/svg+xml;base64,AA/*A) }'],
    ['.slide::before { content: "\\2014" }'],
    ['.slide::before { content: "}" }\n/* } @import, url(http://x.example) */'],
    ["@media print { .slide { color: black } }\n.a { content: 'url(http://x.example)' }"],
    ['.slide { --track-head: -0.02em; background: linear-gradient(red, blue) }'],
  ])('passes %s', (css) => {
    expect(verdict(css)).toBe('passes')
  })

  it.each([
    ['an import', 'a{}\n@import "x.css";', 'line 2'],
    ['an import in capitals', '@IMPORT url(x.css);', 'line 1'],
    ['an import with an escape', '@\\69mport "x.css";', 'line 1'],
    ['a picture from the network', '\n\n.a { background: url(https://x.example/y.png) }', 'line 3'],
    ['a picture beside it', '.a { background: url("y.png") }', 'line 1'],
    ['a picture with an escape', '.a { background: u\\72l(https://x.example) }', 'line 1'],
    ['a picture in capitals', '.a { background: URL( https://x.example ) }', 'line 1'],
    ['a picture in an image set', '.a { background: image-set("https://x.example/y.png" 1x) }', 'line 1'],
    ['a picture after an escaped bracket', '.a { background: url(data:\\)/*) ; background:url(http://x.example) /**/}', 'line 1'],
    ['a picture after a false comment in a string', '.a { content: "/*"; background: url(http://x.example); content: "*/" }', 'line 1'],
    ['the end of the style sheet', '.a { content: "</style><script>" }', 'line 1'],
    ['the end of the style sheet in a comment', '/* </STYLE > */', 'line 1'],
    ['a bracket that closes the layer', '.a { }\n}\n.b { }', 'line 2'],
    ['a bracket that is left open', '.a {', 'line 1'],
    ['a comment that is left open', '.a { }\n/* ', 'line 2'],
    ['a string that is left open', '.a { content: "x }\n}', 'line 1'],
  ])('refuses %s', (_, css, line) => {
    expect(verdict(css)).toBe(line)
  })
})
