import { withinTime } from './deadline.ts'
import { Death, rethrowAsDeath } from './death.ts'
import type { Session } from './session.ts'

/** An address at which nobody listens: a proxy there keeps pages away from the web. */
export const nowhere = 'http://127.0.0.1:9'

/** For every connection. Puppeteer's own time-outs are off: one deadline covers a whole step. */
export const connection = { defaultViewport: null, protocolTimeout: 0, networkEnabled: false } as const

/** A browser that others use as well: a context of our own keeps apart from theirs, and away from the web. */
export async function connectTo(url: string, ms: number): Promise<Session> {
  const { connect } = await import('puppeteer-core')
  const browser = await withinTime(ms, connect({ ...connection, ...(url.startsWith('http') ? { browserURL: url } : { browserWSEndpoint: url }) }).catch(rethrowAsDeath))
  const death = new Promise<never>((_, reject) => browser.once('disconnected', () => reject(new Death('the connection was closed'))))
  death.catch(() => undefined)
  try {
    const context = await withinTime(ms, browser.createBrowserContext({ proxyServer: nowhere, proxyBypassList: ['<-loopback>'] }))
    const end = async (): Promise<void> => {
      await withinTime(2_000, context.close()).catch(() => undefined)
      await browser.disconnect()
    }
    return { newPage: () => context.newPage(), closePage: (page) => page.close(), ping: () => browser.version(), death, end }
  } catch (error) {
    await browser.disconnect()
    throw error
  }
}
