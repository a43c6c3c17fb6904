import type { Edition } from '../editions.ts';
import { en } from './en.ts';
import { zhCN } from './zh-cn.ts';

/** Every key exists in every edition: `en.ts` is typed by `zh-cn.ts`. */
export type Messages = {
  [Section in keyof typeof zhCN]: { [Key in keyof (typeof zhCN)[Section]]: string };
};

const dictionaries: Record<Edition, Messages> = { 'zh-CN': zhCN, en };

/** The dictionary of an edition. */
export function messagesFor(edition: Edition): Messages {
  return dictionaries[edition];
}

/** Fills `{name}` slots of a message: fill('第{n}段', {n: 6}). */
export function fill(message: string, values: Record<string, string | number>): string {
  return message.replace(/\{(\w+)\}/g, (slot, key: string) => String(values[key] ?? slot));
}
