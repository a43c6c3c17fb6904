/** 嵌入图表与嵌入代码生成器的界面文字。 */
export const embed = {
  select: '在图中标出',
  chosen: '本图共 {n} 处',
  clear: '清除',
  steps: '步骤',
};
