/** The form's own few words. */
export const words = {
  step: { zh: '步骤', en: 'Step' },
  group: { zh: '组别', en: 'Group' },
  community: { zh: '社区', en: 'Community' },
  what: { zh: '内容', en: 'What' },
  /** Heads numbers, not 4/16: a spreadsheet would read that as a date. */
  count: { zh: '本组社区（共{n}个）', en: 'Communities in the group (of {n})' },
  status: { zh: '性质', en: 'Status' },
  again: { zh: '{name}（再次）', en: '{name} (again)' },
};
