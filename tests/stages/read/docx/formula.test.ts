import katex from 'katex'
import { expect, test } from 'vitest'
import { toTex } from '../../../../src/stages/read/docx/formula/to-tex.ts'
import { parseXml } from '../../../../src/stages/read/docx/xml.ts'

const math = 'http://schemas.openxmlformats.org/officeDocument/2006/math'
/** Office Math, its prefix left out: letters stand in `[…]`. */
const formula = (xml: string) => parseXml(`<oMath xmlns="${math}" xmlns:m="${math}">${xml.replace(/\[([^\]]*)\]/g, '<r><t>$1</t></r>').replace(/ (val)=/g, ' m:$1=')}</oMath>`)

test.each([
  ['[E=m]<sSup><e>[c]</e><sup>[2]</sup></sSup>', 'E=mc^2'],
  ['<f><num>[a+1]</num><den>[b]</den></f>', '\\frac{a+1}{b}'],
  ['<f><fPr><type val="lin"/></fPr><num>[a]</num><den>[b]</den></f>', '{a}/{b}'],
  ['<d><e><f><fPr><type val="noBar"/></fPr><num>[n]</num><den>[k]</den></f></e></d>', '\\left({{n} \\atop {k}}\\right)'],
  ['<sSubSup><e>[x]</e><sub>[i]</sub><sup>[n+1]</sup></sSubSup>', 'x_i^{n+1}'],
  ['<sPre><sub>[2]</sub><sup>[4]</sup><e>[He]</e></sPre>', '{}_2^4{He}'],
  ['<rad><radPr><degHide val="1"/></radPr><deg/><e>[2]</e></rad>', '\\sqrt{2}'],
  ['<rad><deg>[3]</deg><e>[x]</e></rad>', '\\sqrt[3]{x}'],
  ['<nary><naryPr><chr val="∑"/><limLoc val="undOvr"/></naryPr><sub>[i=1]</sub><sup>[n]</sup><e>[i]</e></nary>', '\\sum\\limits_{i=1}^{n}{i}'],
  ['<nary><naryPr><supHide val="1"/></naryPr><sub>[Ω]</sub><sup/><e>[f dx]</e></nary>', '\\int_{Ω}{f\\ dx}'],
  ['<d><dPr><begChr val="|"/><endChr val="|"/></dPr><e>[x]</e></d>', '\\left\\vert x\\right\\vert'],
  ['<d><dPr><begChr val="{"/><endChr val=""/></dPr><e><eqArr><e>[a&amp;=1]</e><e>[b&amp;=2]</e></eqArr></e></d>', '\\left\\{\\begin{aligned}a&=1 \\\\ b&=2\\end{aligned}\\right.'],
  ['<d><e>[a]</e><e>[b]</e></d>', '\\left(a \\middle\\vert b\\right)'],
  ['<d><dPr><begChr val="["/><endChr val="]"/></dPr><e><m><mr><e>[1]</e><e>[0]</e></mr><mr><e>[0]</e><e>[1]</e></mr></m></e></d>'.replace('"["', '"&#91;"').replace('"]"', '"&#93;"'), '\\left[\\begin{matrix}1 & 0 \\\\ 0 & 1\\end{matrix}\\right]'],
  ['<func><fName>[sin]</fName><e>[x]</e></func>', '\\sin {x}'],
  ['<func><fName>[ggT]</fName><e>[x]</e></func>', '\\operatorname{ggT}{x}'],
  ['<func><fName><limLow><e>[lim]</e><lim>[n→∞]</lim></limLow></fName><e>[a]</e></func>', '\\operatorname*{lim}_{n→∞}{a}'],
  ['<acc><accPr><chr val="⃗"/></accPr><e>[v]</e></acc>', '\\vec{v}'],
  ['<acc><e>[p]</e></acc>', '\\widehat{p}'],
  ['<bar><barPr><pos val="top"/></barPr><e>[z]</e></bar>', '\\overline{z}'],
  ['<groupChr><groupChrPr><chr val="⏞"/><pos val="top"/></groupChrPr><e>[a+b]</e></groupChr>', '\\overbrace{a+b}'],
  ['<borderBox><e>[x]</e></borderBox>', '\\boxed{x}'],
  ['<r><rPr><nor/></rPr><t>if 5 % of x_1</t></r>', '\\text{if 5 \\% of x\\_1}'],
  ['<r><rPr><scr val="double-struck"/></rPr><t>R</t></r>', '\\mathbb{R}'],
  ['<r><rPr><sty val="b"/></rPr><t>v</t></r>', '\\mathbf{v}'],
  ['[50 % {a} − b\u2061′ ≤ α ∈ ∅ $ # \\]', '50\\ \\%\\ \\{a\\}\\ -\\ b\\prime \\ ≤\\ α\\ ∈\\ ∅\\ \\$\\ \\#\\ \\backslash'],
])('%s', (xml, tex) => {
  expect(toTex(formula(xml))).toEqual({ tex, unknown: [] })
  expect(() => katex.renderToString(tex, { throwOnError: true, strict: false })).not.toThrow()
})

test('keeps the letters of what it does not know, and says so', () => {
  expect(toTex(formula('[a+]<newThing><e>[b c]</e></newThing>'))).toEqual({ tex: 'a+\\text{b c}', unknown: ['m:newThing'] })
})
