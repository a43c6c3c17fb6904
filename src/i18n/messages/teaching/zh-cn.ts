/** Words of the teaching notes at a chart. */
export const teaching = {
  title: '课堂讨论',
  ours: '题目和提示由本站编者拟定，不是报告的内容。',
  questions: '讨论题',
  misreading: '容易读错的地方',
} as const;
