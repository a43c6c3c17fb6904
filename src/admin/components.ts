import { components, figureStyles } from '../data/components.ts';
import { mentions } from '../data/mdx.ts';
import { choice, type Field } from './field.ts';
import type { SiteFacts } from './site-facts.ts';

/** What a component is called, and its icon. */
const words: Record<string, [name: string, icon: string]> = {
  Figure: ['数字', 'tag'],
  Chart: ['图表', 'bar_chart'],
  Community: ['社区', 'location_on'],
  Case: ['案例', 'article'],
  Paragraph: ['段落号', 'format_paragraph'],
  Link: ['站内链接', 'link'],
  Contact: ['更正邮箱', 'mail'],
  Lost: ['缺损', 'ink_eraser'],
  Reading: ['本站解读', 'lightbulb'],
};

const attributeWords: Record<string, string> = {
  id: '编号',
  row: '行',
  to: '去处',
  of: '占总数',
  style: '写法',
  unit: '带单位',
};

/**
 * The components of stories for the CMS's rich text editor, made from the same
 * table that the check reads. A tag that the editor did not touch is written
 * back as it stood, byte for byte.
 */
export function editorComponents({ choices }: Pick<SiteFacts, 'choices'>) {
  const attributeField = (id: string, name: string, needed: boolean): Field => {
    const known = name === 'style' ? figureStyles : choices[`${id}.${name}`];
    return {
      name,
      label: `${attributeWords[name] ?? name} ${name}`,
      ...(needed ? {} : { required: false }),
      ...(known ? choice(known) : { widget: name === 'unit' ? 'boolean' : 'string' }),
    };
  };
  return Object.entries(components).map(([id, { needs, may, pair, inline }]) => {
    const attributes = [...needs, ...may];
    const [name, icon] = words[id] ?? [id, 'code'];
    const text = inline
      ? ({ widget: 'string' } as const)
      : ({ widget: 'richtext', editor_components: within, buttons: textButtons } as const);
    return {
      id,
      label: `${name} ${id}`,
      icon,
      mode: pair && !inline ? 'block' : 'dialog',
      // A number and a name read on in their sentence.
      summary: `${inline && !pair ? '' : `${name} `}{{${attributes[0] ?? 'body'}}}`,
      collapsed: false,
      fields: [
        { name: 'tag', widget: 'hidden' },
        ...attributes.map((each) => attributeField(id, each, needs.includes(each))),
        ...(pair ? [{ name: 'body', label: '正文 Text', ...text }] : []),
      ],
      pattern: patternOf(id, Boolean(pair), Boolean(inline)),
      fromBlock: ({ groups = {} }: RegExpMatchArray) => ({
        tag: groups.tag,
        ...Object.fromEntries(attributes.map((each) => [each, ''])),
        ...attributesOf(groups.tag ?? ''),
        ...(pair ? { body: groups.body } : {}),
      }),
      toBlock: (props: Record<string, unknown>) => {
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
const within = componentIds.filter((id) => components[id]?.inline || !components[id]?.pair);

/** A component on lines of its own needs the `m` flag: by it the CMS tells a block. */
function patternOf(id: string, pair: boolean, inline: boolean): RegExp {
  const tag = String.raw`(?<tag><${id}(?:\s[^<>]*?)?${pair ? '' : '/'}>)`;
  if (inline) return new RegExp(pair ? `${tag}(?<body>[^<>]*)</${id}>` : tag);
  return new RegExp(pair ? String.raw`^${tag}\n\n(?<body>[\s\S]*?)\n\n</${id}>$` : `^${tag}$`, 'm');
}

/** Attributes of a tag; one without a value is true. */
const attributesOf = (tag: string) =>
  Object.fromEntries(
    Object.entries(mentions(tag)[0]?.attributes ?? {}).map(([name, value]) => [
      name,
      value === 'true' || value,
    ]),
  );

function writeTag(
  id: string,
  attributes: string[],
  props: Record<string, unknown>,
  pair: boolean,
): string {
  const own = String(props.tag ?? '');
  const given = attributes.filter(
    (name) => ![undefined, null, '', false].includes(props[name] as never),
  );
  const before = attributesOf(own);
  const names = new Set([...Object.keys(before), ...given]);
  const now = (name: string) => (given.includes(name) ? props[name] : undefined);
  if (own && [...names].every((name) => before[name] === now(name))) return own;
  const written = given.map((name) =>
    props[name] === true ? ` ${name}` : ` ${name}="${props[name]}"`,
  );
  return `<${id}${written.join('')}${pair ? '>' : ' />'}`;
}
