import { whole, type PatternGroup } from './pattern-group.ts'

const parts = '(?:main )?(?:content|navigation|search|footer|menu)'

/** Menus, and what opens and closes them. */
export const navigation: PatternGroup = {
  sure: whole(
    `(?:skip|jump) to ${parts}(?: (?:skip|jump) to ${parts})*`,
    'toggle (?:navigation|menu)|(?:main|header top|header|footer|site) (?:menu|navigation)|(?:menu close|close menu|open menu)|back to top',
    '(?:direkt )?zum (?:haupt)?inhalt(?: (?:springen|wechseln))?|hauptnavigation|(?:menü|stöbern|suche) (?:schließen|öffnen)|zum seitenanfang',
    'aller au contenu(?: principal)?|(?:retour )?haut de page|(?:saltar|ir) al contenido(?: principal)?|volver arriba',
    'перейти к (?:содержимому|основному содержанию|контенту)|跳(?:到|至|转到)(?:主要)?(?:内容|正文)|(?:本文|コンテンツ)へ(?:スキップ|移動)',
    '(?:التجاوز|الانتقال|تخطی) الی المحتوی(?: الرئیسی)?|پرش به محتوا|مواد پر جائیں',
  ),
  likely: whole(
    'home ?page|home|search(?: for)?|site ?map|news|blog|about|about (?:us|me)|our work|faq|help|shop|events|podcast|videos?',
    'menu|navigation|to top|close|log ?in|sign in|log ?out|my account|contact(?: us| me)?|press|careers|jobs|advertise(?: with us)?|advertisement|sponsored|esc|english|deutsch|français|español|en|de|fr|es|ru|العربیه|فارسی|اردو|中文|日本語|русский',
    'startseite|suchen?(?: nach)?|menü|menü schließen|nach oben|zurück|über (?:uns|mich)|kontakt|presse|termine|themen|fußbereich|anmelden|registrieren|anzeige|werbung|aktuell|stöbern|impressum und kontakt',
    'accueil|rechercher?|recherche|à propos|qui sommes-nous|plan du site|connexion|publicité|actualités|nous contacter',
    'inicio|buscar|acerca de|quiénes somos|contacto|mapa del sitio|iniciar sesión|publicidad|noticias',
    'главная|поиск|меню|о нас|о проекте|контакты|карта сайта|войти|регистрация|реклама|новости|наверх',
    '首页|主页|搜索|菜单|导航|关于(?:我们|本站)?|联系(?:我们)?|登录|注册|返回顶部|广告|新闻|网站地图',
    'ホーム|トップ(?:ページ)?|検索|メニュー|サイトマップ|お問い合わせ|会社概要|ログイン|広告|ニュース|ページトップへ|このサイトについて',
    'الرییسیه|الرئیسیه|بحث|القاءمه|القائمه|من نحن|اتصل بنا|تسجیل الدخول|خریطه الموقع|الاخبار|اعلان',
    'صفحه (?:اصلی|نخست)|خانه|جستجو|منو|درباره ما|تماس با ما|ورود|ثبت ?نام|نقشه سایت|اخبار|تبلیغات|ہوم|سرورق|صفحہ اول|تلاش(?: کریں)?|مینو|ہمارے بارے میں|رابطہ(?: کریں)?|لاگ ان|خبریں|اشتہار',
  ),
}
