/**
 * Stands in each figure before its views, so that a view remembered from
 * another page is there at the first paint and nothing shifts. What it reads
 * is written by `client/chart/views.ts`; the rule is that of `viewOf`.
 */
export const earlyView = `try {
  const { dataset, parentElement } = document.currentScript.parentElement;
  const { own, last } = JSON.parse(sessionStorage.getItem('chart-views'));
  const view = own[dataset.views] ?? ('own' in dataset ? 'chart' : last);
  parentElement.querySelector('.views input[value=' + view + ']').checked = true;
} catch {}`.replace(/\n\s*/g, ' ');
