import type { embed as zh } from './zh-cn.ts';

/** Interface texts of embeds and of the builder of their code. */
export const embed: Record<keyof typeof zh, string> = {
  select: 'Point it out',
  chosen: '{n} on this chart',
  clear: 'Clear',
  steps: 'Steps',
};
