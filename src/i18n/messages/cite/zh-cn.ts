/** Words of the citation part of a page. */
export const cite = {
  title: '引用',
  formats: '引用格式',
  inWords: '一句话',
  copy: '复制',
  copied: '已复制',
  notCopied: '这个浏览器不允许复制，请选中文字后自己复制。',
  file: '下载 {name} 文件',
  accessed: '访问日期',
  hint: '版本是数据的版本。访问日期由您的浏览器在打开本页时填上；没有填上的，请写您查阅的那一天。下载的文件不含访问日期。',
  sentence: '{authors}：《{title}》，数据版本{version}，{date}，{url}，访问日期：{accessed}。',
  sentenceReport: '{authors}：《{title}》。{note}',
  report: '引用报告原文',
  reportLost: '刊于报纸；报名、日期和版次在所据扫描件中缺失。',
} as const;
