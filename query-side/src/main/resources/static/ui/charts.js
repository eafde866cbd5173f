/* Draws the charts: labels and series come from the server (screen/read/Chart), colours from the page's theme. */
"use strict";
(function () {
  const root = document.documentElement;
  const charts = new Map();
  const WIDEST_NAME = 74;
  const SMALLEST = 14;
  const LARGEST = 30;
  const PALEST = 0.25;

  const LINES = {
    LINE: { symbolSize: 6 },
    DASHED: { symbolSize: 6, lineStyle: { type: "dashed" } },
    THIN: { symbol: "none", lineStyle: { type: "dashed", width: 1.5 } },
    DOTTED: { symbol: "none", lineStyle: { type: "dotted", width: 1.5 } },
    POINTS: { symbol: "diamond", symbolSize: 9, lineStyle: { width: 0 } },
  };
  const point = (one) => ({ value: one.value === undefined ? null : one.value, href: one.href });
  const points = (series) => (series.points || []).map(point);

  function columnSeries(series, two) {
    const line = LINES[series.mark];
    const drawn = { name: series.name, data: points(series), itemStyle: { color: series.colour } };
    if (!line) return Object.assign(drawn, { type: "bar", stack: series.stack, barMaxWidth: 26 });
    return Object.assign(drawn, { type: "line", yAxisIndex: two && series.percent ? 1 : 0 }, line, { lineStyle: Object.assign({ color: series.colour }, line.lineStyle) });
  }
  const counts = { type: "value", minInterval: 1 };
  const percents = { type: "value", axisLabel: { formatter: "{value}%" } };

  function columns(chart) {
    const anyPercent = chart.series.some((one) => one.percent);
    const two = anyPercent && chart.series.some((one) => !one.percent);
    const hidden = chart.series.some((one) => one.hidden);
    const named = (chart.rows || []).length > 0;
    return {
      legend: named ? { data: chart.rows } : {},
      grid: { left: 48, right: two ? 48 : 12, top: hidden ? 52 : 30, bottom: chart.everyLabel ? 40 : 26 },
      tooltip: { trigger: "axis", axisPointer: { type: "shadow" }, order: named ? "seriesDesc" : "seriesAsc" },
      xAxis: { type: "category", data: chart.labels, axisLabel: chart.everyLabel ? { interval: 0, width: WIDEST_NAME, overflow: "break", fontSize: 11 } : { hideOverlap: true } },
      yAxis: two ? [counts, Object.assign({ splitLine: { show: false } }, percents)] : anyPercent ? percents : counts,
      series: chart.series.map((one) => columnSeries(one, two)),
    };
  }
  function rows(chart) {
    return {
      grid: { left: 78, right: 60, top: 28, bottom: 22 },
      tooltip: { trigger: "axis", axisPointer: { type: "shadow" } },
      xAxis: counts,
      yAxis: { type: "category", data: chart.labels },
      series: chart.series.map((one) => Object.assign(columnSeries(one, false), { barMaxWidth: 22 })),
    };
  }
  function heat(chart) {
    const all = chart.series[0].points || [];
    const most = Math.max(1, ...all.map((one) => one.value));
    return {
      grid: { left: 44, right: 12, top: 8, bottom: 24 },
      legend: { show: false },
      tooltip: { trigger: "item" },
      xAxis: { type: "category", data: chart.labels },
      yAxis: { type: "category", inverse: true, data: chart.rows },
      series: [
        {
          name: chart.series[0].name,
          type: "scatter",
          symbol: "roundRect",
          data: all.map((one) => ({
            value: [one.at || 0, one.row || 0, one.value],
            symbolSize: Math.round(SMALLEST + (LARGEST - SMALLEST) * Math.sqrt(one.value / most)),
            itemStyle: { color: chart.series[0].colour, opacity: PALEST + (1 - PALEST) * (one.value / most) },
            href: one.href,
          })),
        },
      ],
    };
  }
  function panels(chart) {
    const wide = Math.floor(100 / chart.rows.length);
    const label = chart.labels.length > 4 ? { interval: 0, rotate: 40 } : { interval: 0, width: 58, overflow: "break", fontSize: 11 };
    return {
      title: chart.rows.map((text, at) => ({ text: text, left: wide * at + "%", top: 24, textStyle: { fontSize: 12, color: "--sr-quiet" } })),
      grid: chart.rows.map((text, at) => ({ left: wide * at + 1 + "%", width: wide - 3 + "%", top: 60, bottom: 4, containLabel: true })),
      legend: { data: Array.from(new Set(chart.series.map((one) => one.name))) },
      tooltip: { trigger: "axis", axisPointer: { type: "shadow" } },
      xAxis: chart.rows.map((text, at) => ({ type: "category", gridIndex: at, data: chart.labels, axisLabel: label })),
      yAxis: chart.rows.map((text, at) => Object.assign({ gridIndex: at }, counts)),
      series: chart.series.map((one) =>
        Object.assign(columnSeries(one, false), {
          xAxisIndex: one.panel || 0,
          yAxisIndex: one.panel || 0,
          barGap: "10%",
          itemStyle: { color: one.colour, borderColor: "--sr-blue-grey" },
          label: { show: true, position: "top", fontSize: 11, color: "--sr-quiet", textBorderWidth: 0 },
        }),
      ),
    };
  }
  const SHAPES = { COLUMNS: columns, ROWS: rows, HEAT: heat, PANELS: panels };

  function coloured(value, style) {
    if (typeof value === "string" && value.startsWith("--")) return style.getPropertyValue(value).trim();
    if (Array.isArray(value)) return value.map((one) => coloured(one, style));
    if (value && typeof value === "object") return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, coloured(one, style)]));
    return value;
  }
  /* The options of the drawing library for a chart as the server sends it. */
  function options(chart) {
    const made = SHAPES[chart.shape || "COLUMNS"](chart);
    const shown = chart.series.some((one) => one.hidden) ? { selected: Object.fromEntries(chart.series.map((one) => [one.name, !one.hidden])) } : {};
    return Object.assign(made, { legend: Object.assign({ top: 0, right: 0 }, shown, made.legend) });
  }
  function draw(place) {
    if (!window.echarts) return;
    const style = getComputedStyle(root);
    const old = charts.get(place);
    if (old) old.dispose();
    const drawing = echarts.init(place, null, { renderer: "canvas" });
    const made = coloured(options(JSON.parse(place.dataset.chart)), style);
    const text = style.getPropertyValue("--sr-quiet").trim();
    const line = style.getPropertyValue("--sr-line").trim();
    const font = getComputedStyle(document.body).fontFamily;
    // Names that do not fit side by side stand aslant.
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
