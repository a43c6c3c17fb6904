// Draws each chart of the page from its file, as wide as its figure.
for (const figure of document.querySelectorAll('figure[data-chart]')) {
  fetch(`${figure.dataset.chart}.json`)
    .then((response) => response.json())
    .then(({ title, marks }) => {
      const rows = marks.map(({ label, value }, index) => ({
        label: `${index + 1} ${label}`,
        value: Number.parseFloat(value) || 1,
      }));
      figure.prepend(
        Plot.plot({
          title,
          width: figure.clientWidth,
          marginLeft: 140,
          marks: [
            Plot.barX(rows, { x: 'value', y: 'label', fill: '#116f80', tip: true }),
            Plot.ruleX([0]),
          ],
        }),
      );
    });
}
