import type { Edition } from './editions.ts';
import en from './messages/en.json' with { type: 'json' };
import zhCN from './messages/zh-cn.json' with { type: 'json' };

/** Interface texts by section and key; every key exists in every edition, as the types hold. */
export type Messages = typeof zhCN & typeof en;

const dictionaries: Record<Edition, Messages> = { 'zh-CN': zhCN, en };

/** The dictionary of an edition. */
export function messagesFor(edition: Edition): Messages {
  return dictionaries[edition];
}

/** Fills `{name}` slots of a message: fill('第{n}段', {n: 6}). */
export function fill(message: string, values: Record<string, string | number>): string {
  return message.replace(/\{(\w+)\}/g, (slot, key: string) => String(values[key] ?? slot));
}
