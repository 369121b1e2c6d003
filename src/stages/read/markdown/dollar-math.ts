import type { Data } from 'unified'
import type {} from 'remark-parse'
import type {} from 'micromark-extension-math'

type Extension = NonNullable<Data['micromarkExtensions']>[number]
type Constructs = NonNullable<NonNullable<Extension['text']>[number]>
type Construct = Exclude<Constructs, readonly unknown[]>
type State = ReturnType<Construct['tokenize']>
type Code = Parameters<State>[0]
type Next = ReturnType<State>

const dollar = 36
const backslash = 92

/**
 * Mathematics between single dollars by Pandoc's rule, so that sums of money stay text: the opening `$` has
 * no space after it, the closing one no space before it and no digit after it. Anything else is left alone,
 * markup included.
 *
 * @see https://pandoc.org/MANUAL.html#math
 */
export const dollarMath: Extension = { text: { [dollar]: construct() } }

function construct(): Construct {
  return {
    name: 'dollarMath',
    previous(code) {
      return code !== dollar || this.events.at(-1)?.[1].type === 'characterEscape'
    },
    tokenize(effects, ok, nok) {
      return (code) => {
        effects.enter('mathText')
        effects.enter('mathTextSequence')
        effects.consume(code)
        effects.exit('mathTextSequence')
        return first
      }

      function first(code: Code): Next {
        // Two dollars are the other extension's business.
        if (isSpace(code) || code === dollar) return nok(code)
        return between(code)
      }

      function between(code: Code): Next {
        if (code === null) return nok(code)
        if (isLineEnd(code)) {
          effects.enter('lineEnding')
          effects.consume(code)
          effects.exit('lineEnding')
          return afterSpace
        }
        effects.enter('mathTextData')
        return data(code)
      }

      function data(code: Code): Next {
        if (code === null || isLineEnd(code)) {
          effects.exit('mathTextData')
          return between(code)
        }
        if (code === dollar) {
          effects.exit('mathTextData')
          effects.enter('mathTextSequence')
          effects.consume(code)
          effects.exit('mathTextSequence')
          return closed
        }
        effects.consume(code)
        if (code === backslash) return escaped
        return isSpace(code) ? spaces : data
      }

      function escaped(code: Code): Next {
        if (code !== dollar && code !== backslash) return data(code)
        effects.consume(code)
        return data
      }

      function spaces(code: Code): Next {
        if (code === dollar) return nok(code)
        if (code === null || !isSpace(code) || isLineEnd(code)) return data(code)
        effects.consume(code)
        return spaces
      }

      function afterSpace(code: Code): Next {
        return code === dollar ? nok(code) : between(code)
      }

      function closed(code: Code): Next {
        if (code === dollar || (code !== null && code >= 48 && code <= 57)) return nok(code)
        effects.exit('mathText')
        return ok(code)
      }
    },
  }
}

function isLineEnd(code: Code): boolean {
  return code !== null && code < -2
}

function isSpace(code: Code): boolean {
  return code === null || code < 0 || code === 32
}
