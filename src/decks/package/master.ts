import { aside, footer, inner, page } from '../look.ts';
import { declaration, escapeXml, presentationSpaces } from '../xml.ts';
import {
  type Box,
  fill,
  numberField,
  numberIds,
  placeholder,
  plainShape,
  ring,
  treeHead,
} from './shapes.ts';

/** Words of the master in the deck's language. */
export interface MasterWords {
  /** `lang` of a run. */
  lang: string;
  /** Name of the site, beside its mark. */
  site: string;
  title: string;
  text: string;
}

const { margin, width } = page;
const place = {
  title: { x: margin, y: 0.95, w: inner, h: 0.9 },
  coverTitle: { x: margin, y: 2.3, w: 9.2, h: 1.6 },
  body: { x: margin, y: 2.1, w: inner, h: 4.3 },
  asideTitle: { x: margin, y: 0.9, w: aside.least, h: 2.4 },
  asideNumber: { x: margin, y: aside.mark - 0.36, w: 0.3, h: 0.28 },
  number: { x: width - margin - 1, y: 0.6, w: 1, h: 0.28 },
} satisfies Record<string, Box>;

const prompt = (text: string, lang: string) =>
  `<a:p><a:r><a:rPr lang="${lang}"/><a:t>${escapeXml(text)}</a:t></a:r></a:p>`;
const flush =
  '<a:bodyPr lIns="0" tIns="0" rIns="0" bIns="0" anchor="t"><a:normAutofit/></a:bodyPr>';

/** Paper, two rules over the page, a hairline under it, and the site's mark: three lenses. */
export function masterXml(words: MasterWords, layouts: number): string {
  const { lang } = words;
  const shapes = [
    ...rules(inner),
    plainShape(
      'Hairline',
      'rect',
      { x: margin, y: footer.rule, w: inner, h: 0.008 },
      fill('accent5'),
    ),
    ...mark(words, { x: 9.75, y: 6.85, size: 0.24 }),
    placeholder('Title', 'type="title"', {
      box: place.title,
      body: flush,
      text: prompt(words.title, lang),
    }),
    placeholder('Text', 'type="body" idx="1"', {
      box: place.body,
      body: flush,
      text: prompt(words.text, lang),
    }),
    placeholder('Slide number', 'type="sldNum" sz="quarter" idx="12"', {
      box: place.number,
      body: flush,
      text: numberField(lang),
    }),
  ];
  const ids = Array.from(
    { length: layouts },
    (_, index) => `<p:sldLayoutId id="${2_147_483_649 + index}" r:id="rId${index + 1}"/>`,
  ).join('');
  return numberIds(
    `${declaration}<p:sldMaster ${presentationSpaces}><p:cSld>${paper}<p:spTree>${treeHead}${shapes.join('')}</p:spTree></p:cSld>${colourMap('p:clrMap')}<p:sldLayoutIdLst>${ids}</p:sldLayoutIdLst><p:txStyles>${styles}</p:txStyles></p:sldMaster>`,
  );
}

/** The newspaper's double rule. */
const rules = (w: number) => [
  plainShape('Rule', 'rect', { x: margin, y: 0.4, w, h: 0.05 }, fill('tx1')),
  plainShape('Fine rule', 'rect', { x: margin, y: 0.49, w, h: 0.012 }, fill('tx1')),
];

const paper =
  '<p:bg><p:bgPr><a:solidFill><a:schemeClr val="bg1"/></a:solidFill><a:effectLst/></p:bgPr></p:bg>';

/** Which theme colour each name stands for. */
export function colourMap(tag: string): string {
  const accents = [1, 2, 3, 4, 5, 6].map((n) => `accent${n}="accent${n}"`).join(' ');
  return `<${tag} bg1="lt1" tx1="dk1" bg2="lt2" tx2="dk2" ${accents} hlink="hlink" folHlink="folHlink"/>`;
}

/** Three rings, one over the other, the third one broken. */
function rings({ x, y, size }: { x: number; y: number; size: number }): string[] {
  return [0, 1, 2].map((index) =>
    plainShape(
      `Lens ${index + 1}`,
      'ellipse',
      { x: x + index * size * 0.56, y, w: size, h: size },
      ring(`accent${index + 1}`, index === 2),
    ),
  );
}

function mark({ site, lang }: MasterWords, at: { x: number; y: number; size: number }): string[] {
  const name = `<p:sp><p:nvSpPr><p:cNvPr id="0" name="Site"/><p:cNvSpPr txBox="1"/><p:nvPr userDrawn="1"/></p:nvSpPr><p:spPr><a:xfrm><a:off x="${Math.round((at.x + at.size * 2.12 + 0.1) * 914400)}" y="${Math.round((at.y - 0.03) * 914400)}"/><a:ext cx="1371600" cy="274320"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:noFill/></p:spPr><p:txBody><a:bodyPr wrap="none" lIns="0" tIns="0" rIns="0" bIns="0" anchor="ctr"/><a:lstStyle/><a:p><a:r><a:rPr lang="${lang}" sz="1600" b="1"><a:solidFill><a:schemeClr val="tx1"/></a:solidFill><a:latin typeface="+mj-lt"/><a:ea typeface="+mj-ea"/></a:rPr><a:t>${escapeXml(site)}</a:t></a:r></a:p></p:txBody></p:sp>`;
  return [...rings(at), name];
}

const runStyle = (size: number, face: 'mj' | 'mn', slot: string, bold = false) =>
  `<a:defRPr sz="${size}"${bold ? ' b="1"' : ''} kern="1200"><a:solidFill><a:schemeClr val="${slot}"/></a:solidFill><a:latin typeface="+${face}-lt"/><a:ea typeface="+${face}-ea"/><a:cs typeface="+${face}-cs"/></a:defRPr>`;

const level = (n: number, size: number, indent: number, bullet: string) =>
  `<a:lvl${n}pPr marL="${indent * (n - (bullet ? 0 : 1))}" indent="${bullet ? -indent : 0}" algn="l" defTabSz="914400" rtl="0" eaLnBrk="1" latinLnBrk="0" hangingPunct="1"><a:spcBef><a:spcPts val="600"/></a:spcBef>${bullet || '<a:buNone/>'}${runStyle(size, 'mn', 'tx1')}</a:lvl${n}pPr>`;
const dot = '<a:buFont typeface="Arial"/><a:buChar char="•"/>';
const levels = Array.from({ length: 8 }, (_, index) => index + 2);

const styles = [
  `<p:titleStyle><a:lvl1pPr algn="l" defTabSz="914400" rtl="0" eaLnBrk="1" latinLnBrk="0" hangingPunct="1"><a:spcBef><a:spcPct val="0"/></a:spcBef><a:buNone/>${runStyle(2800, 'mj', 'tx1', true)}</a:lvl1pPr></p:titleStyle>`,
  `<p:bodyStyle>${level(1, 1800, 0, '')}${levels.map((n) => level(n, 1600, 228_600, dot)).join('')}</p:bodyStyle>`,
  `<p:otherStyle>${[1, ...levels].map((n) => level(n, 1800, 0, '')).join('')}</p:otherStyle>`,
].join('');

/** The deck's layouts, in the order of the library's files. */
export const layoutNames = ['Blank', 'Cover', 'Content', 'Aside'] as const;

/** One layout; what is on the master shows through. */
export function layoutXml(name: (typeof layoutNames)[number], words: MasterWords): string {
  const { lang } = words;
  const numberAt = (box?: Box) =>
    placeholder('Slide number', 'type="sldNum" sz="quarter" idx="12"', {
      ...(box ? { box } : {}),
      text: numberField(lang),
    });
  const title = (kind: string, box?: Box) =>
    placeholder('Title', kind, { ...(box ? { box } : {}), text: prompt(words.title, lang) });
  const parts = {
    Blank: { type: 'blank', shapes: [numberAt()] },
    Cover: {
      type: 'title',
      shapes: [
        ...rings({ x: 10.15, y: 2.5, size: 1.3 }),
        title('type="ctrTitle"', place.coverTitle),
      ],
    },
    Content: {
      type: 'obj',
      shapes: [
        title('type="title"'),
        placeholder('Text', 'type="body" idx="1"', { text: prompt(words.text, lang) }),
        numberAt(),
      ],
    },
    // The drawing has the whole height: rules and mark stand in the words' column.
    Aside: {
      type: 'titleOnly',
      shapes: [
        ...rules(aside.least),
        ...mark(words, { x: margin, y: aside.mark, size: 0.24 }),
        title('type="title"', place.asideTitle),
        numberAt(place.asideNumber),
      ],
    },
  }[name];
  const hidden = name === 'Aside' ? ' showMasterSp="0"' : '';
  return numberIds(
    `${declaration}<p:sldLayout ${presentationSpaces}${hidden} type="${parts.type}" preserve="1"><p:cSld name="${name}"><p:spTree>${treeHead}${parts.shapes.join('')}</p:spTree></p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sldLayout>`,
  );
}
