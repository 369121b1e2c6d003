import { describe, expect, it } from 'vitest'
import { detectLanguage } from '../../src/language/detect.ts'

/** At least fifty words each, plain prose. */
const texts = {
  en: 'The first thing that a visitor notices about the harbour is the quiet of it. Nobody shouts, no engine runs, and even the gulls seem to have agreed on a truce with the fishermen who mend their nets beside the wall. It was not always so, and the older people remember the noise with some affection.',
  de: 'Wer zum ersten Mal in den Hafen kommt, bemerkt vor allem die Stille. Niemand ruft, kein Motor läuft, und selbst die Möwen scheinen mit den Fischern einen Frieden geschlossen zu haben, die an der Mauer ihre Netze flicken. Das war nicht immer so, und die Älteren erinnern sich gern an den Lärm von früher, auch wenn sie ihn damals nicht mochten.',
  fr: 'La première chose que remarque le visiteur en arrivant au port, c’est le silence. Personne ne crie, aucun moteur ne tourne, et même les mouettes semblent avoir conclu une trêve avec les pêcheurs qui réparent leurs filets le long du mur. Il n’en a pas toujours été ainsi, et les anciens se souviennent du bruit avec une certaine affection.',
  es: 'Lo primero que nota el visitante al llegar al puerto es el silencio. Nadie grita, ningún motor funciona, y hasta las gaviotas parecen haber acordado una tregua con los pescadores que remiendan sus redes junto al muro. No siempre fue así, y los mayores recuerdan aquel ruido con cierto cariño, aunque entonces no les gustaba nada.',
  ru: 'Первое, что замечает гость, приезжая в гавань, это тишина. Никто не кричит, не работает ни один мотор, и даже чайки, кажется, заключили перемирие с рыбаками, которые чинят сети у стены. Так было не всегда, и старики вспоминают прежний шум с некоторой нежностью, хотя тогда он им совсем не нравился. Теперь же здесь слышно только море и ветер, а по вечерам ещё колокол старой церкви.',
  ar: 'أول ما يلاحظه الزائر عند وصوله إلى الميناء هو الهدوء. لا أحد يصرخ، ولا يعمل أي محرك، وحتى طيور النورس تبدو وكأنها عقدت هدنة مع الصيادين الذين يصلحون شباكهم بجانب الجدار. لم يكن الأمر هكذا دائما، ويتذكر كبار السن الضجيج القديم بشيء من الحنين، مع أنهم لم يكونوا يحبونه في ذلك الوقت. أما اليوم فلا يسمع المرء هنا إلا صوت البحر والريح.',
  fa: 'نخستین چیزی که بازدیدکننده هنگام ورود به بندر متوجه می‌شود سکوت آن است. کسی فریاد نمی‌زند، هیچ موتوری روشن نیست و حتی مرغان دریایی گویا با ماهیگیرانی که کنار دیوار تورهای خود را تعمیر می‌کنند آشتی کرده‌اند. همیشه این‌گونه نبوده است و سالخوردگان آن هیاهوی قدیمی را با دلتنگی به یاد می‌آورند، هرچند آن روزها چندان دوستش نداشتند. امروز اینجا تنها صدای دریا و باد شنیده می‌شود.',
  ur: 'بندرگاہ پہنچنے پر مسافر کو سب سے پہلے جو چیز محسوس ہوتی ہے وہ خاموشی ہے۔ کوئی چیختا نہیں، کوئی انجن نہیں چلتا اور یوں لگتا ہے کہ پرندوں نے بھی ان ماہی گیروں سے صلح کر لی ہے جو دیوار کے پاس بیٹھے اپنے جال ٹھیک کر رہے ہیں۔ ہمیشہ ایسا نہیں تھا اور بوڑھے لوگ اس پرانے شور کو محبت سے یاد کرتے ہیں۔',
  zh: '来到港口的人首先注意到的是安静。没有人喊叫，没有发动机的声音，连海鸥也好像和在墙边补网的渔民讲和了。从前并不是这样，老人们怀念当年的喧闹，虽然那时候他们并不喜欢。如今这里只听得见海和风的声音，傍晚还有老教堂的钟声，一下一下传得很远。',
  ja: '港に着いた人がまず気づくのは静けさである。叫ぶ者はなく、エンジンの音もせず、カモメでさえ壁のそばで網を繕う漁師たちと和解したかのようだ。昔からそうだったわけではなく、年寄りたちはかつての騒がしさを懐かしむ。今ここで聞こえるのは海と風の音だけで、夕方には古い教会の鐘が遠くまで響く。',
  it: 'La prima cosa che il visitatore nota arrivando al porto è il silenzio. Nessuno grida, nessun motore è acceso, e perfino i gabbiani sembrano avere concluso una tregua con i pescatori che riparano le reti accanto al muro. Non è sempre stato così, e gli anziani ricordano il rumore di una volta con un certo affetto, anche se allora non piaceva.',
} as const

describe('the language of a text', () => {
  it.each(Object.entries(texts))('%s', async (lang, text) => {
    expect(await detectLanguage(text)).toBe(lang)
  })

  it('is not that of a quotation at the start', async () => {
    expect(await detectLanguage(`${texts.fr.slice(0, 150)}\n\n${texts.de}\n\n${texts.de}`)).toBe('de')
  })

  it.each([
    ['Ein kurzer Satz.', 'en'],
    ['1917', 'en'],
    ['', 'en'],
    ['یہ ایک کتاب ہے۔', 'ur'],
    ['این کتاب بزرگ است و چاپ شد.', 'fa'],
    ['هذا كتاب.', 'ar'],
    ['Это книга.', 'ru'],
    ['这是一本书。', 'zh'],
    ['這是一本書。', 'zh-Hant'],
    ['これは本です。', 'ja'],
    ['이것은 책입니다.', 'ko'],
    ['Αυτό είναι ένα βιβλίο.', 'el'],
  ])('is read off the script of a short text: %s', async (text, lang) => {
    expect(await detectLanguage(text)).toBe(lang)
  })

  it('of an English text about another script stays English', async () => {
    expect(await detectLanguage(`${texts.en} The word 和平 means peace, and мир means both peace and world.`)).toBe('en')
  })
})
