import katex from 'katex'
import { describe, expect, test } from 'vitest'
import { formulaOf } from '../../../../src/stages/read/docx/omml.ts'
import { parseXml } from '../../../../src/stages/read/docx/xml.ts'

const r = (text: string) => `<m:r><m:t>${text}</m:t></m:r>`
const e = (inside: string) => `<m:e>${inside}</m:e>`
const formula = (inside: string) => formulaOf(parseXml(`<m:oMath xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math">${inside}</m:oMath>`))

describe('office math becomes TeX that KaTeX knows', () => {
  test.each([
    ['fraction', `<m:f><m:num>${r('a')}</m:num><m:den>${r('b')}</m:den></m:f>`, '\\frac{a}{b}'],
    ['fraction in a line', `<m:f><m:fPr><m:type m:val="lin"/></m:fPr><m:num>${r('a')}</m:num><m:den>${r('b')}</m:den></m:f>`, '{a}/{b}'],
    ['binomial', `<m:d>${e(`<m:f><m:fPr><m:type m:val="noBar"/></m:fPr><m:num>${r('n')}</m:num><m:den>${r('k')}</m:den></m:f>`)}</m:d>`, '\\left(\\genfrac{}{}{0pt}{}{n}{k}\\right)'],
    ['both scripts', `<m:sSubSup>${e(r('x'))}<m:sub>${r('i')}</m:sub><m:sup>${r('2')}</m:sup></m:sSubSup>`, 'x_{i}^{2}'],
    ['scripts before', `<m:sPre><m:sub>${r('1')}</m:sub><m:sup>${r('2')}</m:sup>${e(r('H'))}</m:sPre>`, '{}_{1}^{2}H'],
    ['square root', `<m:rad><m:radPr><m:degHide m:val="1"/></m:radPr><m:deg/>${e(r('x'))}</m:rad>`, '\\sqrt{x}'],
    ['cube root', `<m:rad><m:deg>${r('3')}</m:deg>${e(r('x'))}</m:rad>`, '\\sqrt[3]{x}'],
    ['sum', `<m:nary><m:naryPr><m:chr m:val="∑"/><m:limLoc m:val="undOvr"/></m:naryPr><m:sub>${r('i=1')}</m:sub><m:sup>${r('n')}</m:sup>${e(r('i'))}</m:nary>`, '\\sum\\limits_{i=1}^{n}{i}'],
    ['integral without limits', `<m:nary><m:naryPr><m:subHide m:val="on"/><m:supHide m:val="on"/></m:naryPr>${e(r('f'))}</m:nary>`, '\\int{f}'],
    ['a case', `<m:d><m:dPr><m:begChr m:val="{"/><m:endChr m:val=""/></m:dPr>${e(`<m:eqArr>${e(r('x&amp;=1'))}${e(r('y&amp;=2'))}</m:eqArr>`)}</m:d>`, '\\left\\{\\begin{aligned}x&=1 \\\\ y&=2\\end{aligned}\\right.'],
    ['separators', `<m:d><m:dPr><m:begChr m:val="⟨"/><m:endChr m:val="⟩"/></m:dPr>${e(r('a'))}${e(r('b'))}</m:d>`, '\\left\\langle a \\middle| b\\right\\rangle'],
    ['matrix', `<m:m><m:mr>${e(r('a'))}${e(r('b'))}</m:mr><m:mr>${e(r('c'))}${e(r('d'))}</m:mr></m:m>`, '\\begin{matrix}a & b \\\\ c & d\\end{matrix}'],
    ['function', `<m:func><m:fName>${r('sin')}</m:fName>${e(r('x'))}</m:func>`, '\\sin {x}'],
    ['function of its own', `<m:func><m:fName>${r('rank')}</m:fName>${e(r('A'))}</m:func>`, '\\operatorname{rank}{A}'],
    ['limit', `<m:func><m:fName><m:limLow>${e(r('lim'))}<m:lim>${r('x→∞')}</m:lim></m:limLow></m:fName>${e(r('f'))}</m:func>`, '\\lim_{x\\to \\infty }{f}'],
    ['accent', `<m:acc><m:accPr><m:chr m:val="⃗"/></m:accPr>${e(r('v'))}</m:acc>`, '\\vec{v}'],
    ['wide accent', `<m:acc>${e(r('AB'))}</m:acc>`, '\\widehat{AB}'],
    ['bar', `<m:bar><m:barPr><m:pos m:val="top"/></m:barPr>${e(r('z'))}</m:bar>`, '\\overline{z}'],
    ['brace', `<m:groupChr>${e(r('a+b'))}</m:groupChr>`, '\\underbrace{a+b}'],
    ['box', `<m:borderBox>${e(r('a'))}</m:borderBox>`, '\\boxed{a}'],
    ['text', '<m:r><m:rPr><m:nor/></m:rPr><m:t>if 5% &amp; more</m:t></m:r>', '\\text{if 5\\% \\& more}'],
    ['alphabets', '<m:r><m:rPr><m:scr m:val="double-struck"/></m:rPr><m:t>R</m:t></m:r>', '\\mathbb{R}'],
    ['signs', r('α≤β, x∈ℝ, 50%, {a}'), 'α\\le β, x\\in ℝ, 50\\%, \\{a\\}'],
    ['another script', r('速度=1'), '\\text{速度}=1'],
    ['tracked changes', `<w:ins xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${r('a')}</w:ins><w:del xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${r('b')}</w:del>`, 'a'],
  ])('%s', (_, xml, tex) => {
    expect(formula(xml)).toEqual({ tex, unknown: [] })
    expect(() => katex.renderToString(tex, { throwOnError: true, strict: 'ignore' })).not.toThrow()
  })
})
