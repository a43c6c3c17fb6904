/** The reference of fields for editors. */
export const editors = {
  title: '编辑手册：每个字段',
  intro:
    '内容文件里可以写的每一项，取自检查内容所用的同一套格式；写错了，npm run check 会指出哪个文件、哪一行、怎样改。',
  files: '各类文件',
  field: '字段',
  write: '填什么',
  meaning: '含义',
  required: '必填',
  optional: '可不写',
  orNull: '或 null',
} as const;

/** What a field takes, by its kind. */
export const fieldKinds = {
  text: '文字',
  number: '数',
  'whole-number': '整数',
  'yes-no': 'true 或 false',
  choice: '以下之一',
  list: '列表',
  group: '一组',
  bilingual: '中英文各一',
  named: '名称 → 值',
} as const;
