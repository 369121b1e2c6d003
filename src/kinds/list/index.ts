import type { KindModule } from '../kind.ts'
import { recognise } from './recognise.ts'
import { render } from './render.ts'
import { split } from './split.ts'
import style from './style.css?raw'

export const list: KindModule<'list'> = { style, recognise, split, render }
