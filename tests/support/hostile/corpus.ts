/**
 * Texts that try to become something else. All code in them calls `hostile()`
 * and all elements and attributes that they bring are caught by `footprint`,
 * so that a page can be asked whether any came through.
 */
const code = 'hostile()';

/** Closes whatever may be open, then brings an element. */
const breakOuts = [
  '',
  '">',
  "'>",
  '`>',
  '>',
  '-->',
  '--!>',
  '*/',
  ']]>',
  '</title>',
  '</style>',
  '</script>',
  '</textarea>',
  '</noscript>',
  '</template>',
  '</svg>',
  '</text></svg>',
  '</math>',
  '</a>',
  '</p></main></body></html>',
  '</xmp></iframe></noembed></noframes>',
];

const elements = [
  `<script>${code}</script>`,
  `<img src=x onerror=${code}>`,
  `<svg onload=${code}>`,
  `<svg><script>${code}</script></svg>`,
  `<svg><animate onbegin=${code} attributeName=x dur=1s>`,
  `<svg><a xlink:href="javascript:${code}"><text>x</text></a></svg>`,
  `<svg><foreignObject><img src=x onerror=${code}></foreignObject></svg>`,
  `<svg><use href="data:image/svg+xml,<svg id=x onload=${code}>#x"></svg>`,
  `<math><mtext></mtext><mglyph><style><img src=x onerror=${code}></style></mglyph></math>`,
  `<math href="javascript:${code}">x</math>`,
  `<iframe src="javascript:${code}"></iframe>`,
  `<iframe srcdoc="<script>parent.${code}</script>"></iframe>`,
  `<object data="javascript:${code}"></object>`,
  `<embed src="javascript:${code}">`,
  '<base href="https://hostile.example/">',
  `<meta http-equiv=refresh content="0;url=javascript:${code}">`,
  '<link rel=stylesheet href="https://hostile.example/x.css">',
  '<style>*{display:none!important}</style>',
  `<form action="javascript:${code}"><button autofocus>x</button></form>`,
  `<details open ontoggle=${code}>`,
  `<video><source onerror=${code}></video>`,
  `<body onload=${code}>`,
  `<input autofocus onfocus=${code}>`,
  `<marquee onstart=${code}>x</marquee>`,
  `<div style="position:fixed;inset:0" onpointerover=${code}>x</div>`,
  `<a href="javascript:${code}">x</a>`,
  `<template shadowrootmode=open><script>${code}</script></template>`,
  `<noscript><p title="</noscript><img src=x onerror=${code}>">`,
  `<!--><img src=x onerror=${code}>-->`,
  `<![CDATA[><img src=x onerror=${code}>]]>`,
  `<?xml version="1.0"?><x onclick=${code}/>`,
  `<hostile-element>${code}</hostile-element>`,
  `<dialog open oncancel=${code}>x</dialog>`,
  `<isindex type=image src=x onerror=${code}>`,
  `<img/src/onerror=${code}>`,
  `<ScRiPt>${code}</sCrIpT>`,
  `<<script>${code}//<</script>`,
  `<img src="x\` onerror=${code}//">`,
];

const attributes = [
  `" onmouseover="${code}`,
  `' onmouseover='${code}`,
  `\` onmouseover=\`${code}`,
  `x onmouseover=${code}`,
  `" autofocus onfocus="${code}" x="`,
  `" style="animation-name:x" onanimationstart="${code}`,
  `"><x onclick="${code}`,
  `&quot; onmouseover=&quot;${code}`,
  `&#34; onmouseover=&#34;${code}`,
  `\\" onmouseover=\\"${code}`,
  `" hostile="1`,
  `"/><hostile-element x="`,
];

const templates = [
  `{${code}}`,
  `{{${code}}}`,
  `\${${code}}`,
  `#{${code}}`,
  `<%= ${code} %>`,
  `{% ${code} %}`,
  `[[${code}]]`,
  `{{constructor.constructor('${code}')()}}`,
  `{"hostile".replace(/x/, ${code})}`,
  `{/* */}{${code}}`,
  `<Fragment set:html={"<img src=x onerror=${code}>"} />`,
  `<script is:inline>${code}</script>`,
  '{sampled|hostile}',
  '{__proto__}',
  '{constructor}',
  "$&$`$'$1$$",
];

const json = [
  `</script><script>${code}</script>`,
  `<!--<script>${code}`,
  `"}</script><img src=x onerror=${code}>`,
  `\\u003cscript\\u003e${code}\\u003c/script\\u003e`,
  `","@type":"Hostile","x":"`,
  `'-${code}-'`,
  `";${code};//`,
  `\\";${code};//`,
  `</SCRIPT ><svg/onload=${code}>`,
];

const links = [
  `javascript:${code}`,
  `JaVaScRiPt:${code}`,
  `java\tscript:${code}`,
  `java\nscript:${code}`,
  ` javascript:${code}`,
  `javascript&colon;${code}`,
  `javascript&#58;${code}`,
  `&#106;avascript:${code}`,
  `javascript:%68ostile()`,
  `javascript://x%0a${code}`,
  `data:text/html,<script>${code}</script>`,
  `data:text/html;base64,PHNjcmlwdD5ob3N0aWxlKCk8L3NjcmlwdD4=`,
  `vbscript:${code}`,
  `blob:https://hostile.example/x`,
  `file:///etc/passwd`,
  `//hostile.example/`,
  `\\\\hostile.example\\x`,
  `/\\hostile.example/`,
  `http://hostile.example/`,
  `https:hostile.example`,
  `[x](javascript:${code})`,
  `![x](javascript:${code})`,
  `<javascript:${code}>`,
  `[x]: javascript:${code}`,
  `[x](<javascript:${code}>)`,
  `../../../../etc/passwd`,
];

const sheets = [
  '=HYPERLINK("https://hostile.example/","x")',
  '=cmd|"/c calc"!A1',
  '+1+1',
  '-1+1',
  '@SUM(A1:A9)',
  '\t=1+1',
  '\r=1+1',
  '"=1+1"',
  '=1+1","=1+1',
  ';=1+1',
  'x","y\r\n"=1+1',
  '＝1+1',
  '%0A=1+1',
];

const styles = [
  'expression(hostile())',
  'red;background:url(https://hostile.example/x)',
  '}*{display:none}',
  '@import "https://hostile.example/x.css";',
  'url("javascript:hostile()")',
  '\\3c script\\3e',
];

const odd = [
  '\u202Egnp.exe',
  '\u2066x\u2069',
  '\u200F\u200E',
  'a\u0000b',
  '\u0000<script>hostile()</script>',
  '\u0008\u000B\u001F',
  '\u2028hostile()\u2029',
  '\uFEFF<script>hostile()</script>',
  '\uD800',
  'x\uDC00y',
  '\uFFFE\uFFFF',
  '\u{E0041}',
  '＜script＞hostile()＜/script＞',
  '‹script›hostile()‹/script›',
  '\u00ADjava\u00ADscript:hostile()',
  'İſKﬁ',
  'z̴̢̛͙͓̀a̷l̶g̵o̸',
  '👩‍👩‍👧‍👦🏴‍☠️',
  '&lt;script&gt;hostile()&lt;/script&gt;',
  '&amp;lt;script&amp;gt;',
  '&#x3c;script&#x3e;hostile()',
  '%3Cscript%3Ehostile()%3C/script%3E',
  '\\x3cscript\\x3ehostile()',
  '+ADw-script+AD4-hostile()',
  "1;DROP TABLE facts;--' OR '1'='1",
  '../../content/data/facts',
  '__proto__',
  'constructor',
  'toString',
  'null',
  'undefined',
  'NaN',
  '<',
  '&',
  '"',
  "'",
  '`',
  '\\',
  '>'.repeat(50),
  '<'.repeat(50),
  '长'.repeat(2_000),
  'x'.repeat(5_000),
  'a '.repeat(1_000),
  '<b>'.repeat(300),
  '%s%n%x',
  'hostile\r\nSet-Cookie: x=1',
  `jaVasCript:/*-/*\`/*\\\`/*'/*"/**/(/* */oNcliCk=${code} )//%0D%0A//</stYle/</titLe/</teXtarEa/</scRipt/--!>\\x3csVg/<sVg/oNloAd=${code}//>\\x3e`,
  `'"><svg/onload=${code}>'"--></style></script>`,
  `\\document-class{x}\\input{/etc/passwd}`,
  'TY  - HOSTILE\r\nER  - ',
  'BEGIN:VCALENDAR',
];

/** All of them. */
export const corpus: string[] = [
  ...elements,
  ...breakOuts.filter(Boolean).map((end, index) => end + elements[index % 4]!),
  ...attributes,
  ...templates,
  ...json,
  ...links,
  ...sheets,
  ...styles,
  ...odd,
];

/** The parts that generated texts are put together from. */
export const fragments: string[] = [
  ...breakOuts.slice(1),
  ...elements,
  ...attributes,
  ...json,
  ...[
    '<',
    '>',
    '"',
    "'",
    '`',
    '&',
    '/',
    '=',
    ' ',
    '&lt;',
    '&quot;',
    '&#39;',
    '<!--',
    '-->',
    '社区',
  ],
];

/**
 * Counts on a page what no text may bring; all are 0 where texts stayed texts.
 * Runs in the browser: it must not use anything from outside.
 */
export function footprint(): Record<string, number> {
  const all = [...document.querySelectorAll('*')];
  const count = (query: string) => document.querySelectorAll(query).length;
  const withAttribute = (shape: RegExp) =>
    all.filter((element) => element.getAttributeNames().some((name) => shape.test(name))).length;
  const leads = (element: Element) =>
    ['href', 'xlink:href', 'src', 'action', 'data', 'formaction'].some((name) => {
      const value = element.getAttribute(name);
      if (value === null || value === '') return false;
      const url = new URL(value, location.href);
      return !/^https?:$/.test(url.protocol) && !value.startsWith('data:image/');
    });
  return {
    ran: (window as { ranHostile?: number }).ranHostile ?? 0,
    handlers: withAttribute(/^on/i),
    // The host script gives its frames their height.
    styles: all.filter((element) => {
      const style = element.getAttribute('style') ?? '';
      return style !== '' && !(element.matches('iframe') && /^height: \d+px;$/.test(style));
    }).length,
    strange: withAttribute(/hostile|[^\w:.-]/),
    elements: count(
      'hostile-element,object,embed,base[href],marquee,math,foreignObject,animate,isindex,xmp,body body,form[action],meta[http-equiv=refresh]',
    ),
    links: all.filter(leads).length,
    // A text may link to another site with https, as any address in a text does; it may load nothing from there.
    hostileHosts: all.filter((element) =>
      ['href', 'src', 'action'].some((name) => {
        const value = element.getAttribute(name) ?? '';
        const allowed = element.matches('a[href^="https://"]') && name === 'href';
        return !allowed && /^(https?:)?\/\/hostile\.example/.test(value);
      }),
    ).length,
  };
}
