import { components, figureStyles } from '../data/components.ts';
import type { Field } from './field.ts';
import { choice } from './scalars.ts';
import type { SiteFacts } from './site-facts.ts';

/**
 * The components of stories for the CMS's rich text editor, made from the same
 * table that the check reads. A tag that the editor did not touch is written
 * back as it stood, byte for byte.
 */
export interface EditorComponent {
  id: string;
  label: string;
  icon: string;
  mode: 'dialog' | 'block';
  summary: string;
  collapsed: boolean;
  fields: Field[];
  pattern: RegExp;
  fromBlock(match: RegExpMatchArray): Record<string, unknown>;
  toBlock(props: Record<string, unknown>): string;
  toPreview(): string;
}

const words: Record<string, { label: string; icon: string }> = {
  Figure: { label: '数字 Figure', icon: 'tag' },
  Chart: { label: '图表 Chart', icon: 'bar_chart' },
  Community: { label: '社区 Community', icon: 'location_on' },
  Case: { label: '案例 Case', icon: 'article' },
  Paragraph: { label: '段落号 Paragraph', icon: 'format_paragraph' },
  Link: { label: '站内链接 Link', icon: 'link' },
  Contact: { label: '更正邮箱 Contact', icon: 'mail' },
  Lost: { label: '缺损 Lost', icon: 'ink_eraser' },
  Reading: { label: '本站解读 Reading', icon: 'lightbulb' },
};

const attributeWords: Record<string, string> = {
  id: '编号',
  row: '行',
  to: '去处',
  of: '占总数',
  style: '写法',
  unit: '带单位',
  body: '正文',
};

/** All of them. */
export function editorComponents(facts: Pick<SiteFacts, 'choices'>): EditorComponent[] {
  return Object.entries(components).map(([id, { needs, may, pair, inline }]) => {
    const attributes = [...needs, ...may];
    const fields: Field[] = [
      { name: 'tag', widget: 'hidden' },
      ...attributes.map((name) => attributeField(id, name, needs.includes(name), facts)),
    ];
    if (pair)
      fields.push({
        name: 'body',
        label: `${attributeWords.body} Text`,
        ...(inline
          ? { widget: 'string' }
          : { widget: 'richtext', editor_components: within, buttons: textButtons }),
      });
    return {
      id,
      ...(words[id] ?? { label: id, icon: 'code' }),
      mode: pair && !inline ? 'block' : 'dialog',
      // A number and a name read on in their sentence.
      summary: `${inline && !pair ? '' : `${words[id]?.label.split(' ')[0] ?? id} `}{{${attributes[0] ?? 'body'}}}`,
      collapsed: false,
      fields,
      pattern: patternOf(id, Boolean(pair), Boolean(inline)),
      fromBlock: (match) => ({
        tag: match.groups?.tag,
        ...Object.fromEntries(attributes.map((name) => [name, ''])),
        ...attributesOf(match.groups?.tag ?? ''),
        ...(pair ? { body: match.groups?.body } : {}),
      }),
      toBlock: (props) => {
        const tag = writeTag(id, attributes, props, Boolean(pair));
        const gap = inline ? '' : '\n\n';
        return pair ? `${tag}${gap}${props.body ?? ''}${gap}</${id}>` : tag;
      },
      toPreview: () => '',
    };
  });
}

/** Marks of text that our stories use; there are no pictures. */
export const textButtons = ['bold', 'italic', 'link', 'bulleted-list', 'numbered-list'];

/** Ids of all components, for the editor of a story's body. */
export const componentIds = Object.keys(components);

/** What may stand inside a case, a lost passage or a reading: all that fits a sentence, and charts. */
const within = Object.keys(components).filter(
  (id) => components[id]?.inline || !components[id]?.pair,
);

/** A component on lines of its own needs the `m` flag: by it the CMS tells a block. */
function patternOf(id: string, pair: boolean, inline: boolean): RegExp {
  const attributes = String.raw`(?:\s[^<>]*?)?`;
  if (!pair)
    return inline
      ? new RegExp(`(?<tag><${id}${attributes}/>)`)
      : new RegExp(`^(?<tag><${id}${attributes}/>)$`, 'm');
  const open = `(?<tag><${id}${attributes}>)`;
  return inline
    ? new RegExp(`${open}(?<body>[^<>]*)</${id}>`)
    : new RegExp(String.raw`^${open}\n\n(?<body>[\s\S]*?)\n\n</${id}>$`, 'm');
}

/** Attributes of a tag; one without a value is true. */
export function attributesOf(tag: string): Record<string, string | boolean> {
  const inner = tag.replace(/^<\w+|\/?>$/g, '');
  return Object.fromEntries(
    [...inner.matchAll(/([\w:-]+)(?:="([^"]*)")?/g)].map(([, name, value]) => [
      name,
      value ?? true,
    ]),
  );
}

function writeTag(
  id: string,
  attributes: string[],
  props: Record<string, unknown>,
  pair: boolean,
): string {
  const own = String(props.tag ?? '');
  const given = Object.fromEntries(
    attributes.flatMap((name) => {
      const value = props[name];
      return value === undefined || value === null || value === '' || value === false
        ? []
        : [[name, value]];
    }),
  );
  const before = attributesOf(own);
  const names = new Set([...Object.keys(before), ...Object.keys(given)]);
  if (own && [...names].every((name) => before[name] === given[name])) return own;
  const written = Object.entries(given).map(([name, value]) =>
    value === true ? ` ${name}` : ` ${name}="${String(value)}"`,
  );
  return `<${id}${written.join('')}${pair ? '>' : ' />'}`;
}

function attributeField(
  id: string,
  name: string,
  needed: boolean,
  { choices }: Pick<SiteFacts, 'choices'>,
): Field {
  const field = {
    name,
    label: `${attributeWords[name] ?? name} ${name}`,
    ...(needed ? {} : { required: false }),
  };
  if (name === 'unit') return { ...field, widget: 'boolean' };
  if (name === 'style') return { ...field, ...choice(figureStyles) };
  const known = choices[`${id}.${name}`];
  return known ? { ...field, ...choice(known) } : { ...field, widget: 'string' };
}
