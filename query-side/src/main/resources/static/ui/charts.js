/* Draws the charts: labels and series come from the server (screen/read/Chart), colours from the page's theme. */
"use strict";
(function () {
  const root = document.documentElement;
  const charts = new Map();
  function draw(place) {
    if (!window.echarts) return;
    const style = getComputedStyle(root);
    const old = charts.get(place);
    if (old) old.dispose();
    const drawing = echarts.init(place, null, { renderer: "canvas" });
    const made = chartOptions.coloured(chartOptions.of(JSON.parse(place.dataset.chart)), (name) => style.getPropertyValue(name).trim());
    const text = style.getPropertyValue("--sr-quiet").trim();
    const line = style.getPropertyValue("--sr-line").trim();
    const font = getComputedStyle(document.body).fontFamily;
    // Labels that do not fit side by side are rotated.
    const tight = (axis) => axis.data && axis.axisLabel && axis.axisLabel.width > (place.clientWidth - 92) / axis.data.length;
    const aslant = (axis) => (tight(axis) ? { rotate: 40, width: 84, overflow: "truncate" } : {});
    if ([].concat(made.xAxis || []).some(tight)) made.grid = Object.assign({}, made.grid, { bottom: 76 });
    const axes = (axis) =>
      axis && [].concat(axis).map((one) => Object.assign({}, one, { axisLabel: Object.assign({ color: text, fontFamily: font }, one.axisLabel, aslant(one)), axisLine: { lineStyle: { color: line } }, splitLine: Object.assign({ show: one.type === "value", lineStyle: { color: line } }, one.splitLine) }));
    drawing.setOption(
      Object.assign({ animation: false, textStyle: { fontFamily: font, color: text }, aria: { enabled: true } }, made, {
        xAxis: axes(made.xAxis),
        yAxis: axes(made.yAxis),
        legend: made.legend && Object.assign({ textStyle: { color: text } }, made.legend),
        tooltip: Object.assign({ renderMode: "richText", confine: true }, made.tooltip),
      }),
    );
    drawing.on("click", (pressed) => {
      const href = pressed.data && pressed.data.href;
      if (href) location.assign(href);
    });
    charts.set(place, drawing);
  }
  function drawAll() {
    for (const place of charts.keys()) {
      if (!place.isConnected) {
        charts.get(place).dispose();
        charts.delete(place);
      }
    }
    document.querySelectorAll("[data-chart]").forEach(draw);
  }
  window.addEventListener("resize", () => charts.forEach((chart) => chart.resize()));
  document.addEventListener("showroom:theme", drawAll);
  document.addEventListener("DOMContentLoaded", drawAll);
  document.addEventListener("htmx:afterSettle", drawAll);
})();
