/* Options of the chart library for a chart sent by the server (screen/read/Chart); tested by ChartOptionsTest. */
"use strict";
const chartOptions = (function () {
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

  /* Replaces names of colours by the page's colours; colour(name) returns one. */
  function coloured(value, colour) {
    if (typeof value === "string" && value.startsWith("--")) return colour(value);
    if (Array.isArray(value)) return value.map((one) => coloured(one, colour));
    if (value && typeof value === "object") return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, coloured(one, colour)]));
    return value;
  }
  function options(chart) {
    const made = SHAPES[chart.shape || "COLUMNS"](chart);
    const shown = chart.series.some((one) => one.hidden) ? { selected: Object.fromEntries(chart.series.map((one) => [one.name, !one.hidden])) } : {};
    return Object.assign(made, { legend: Object.assign({ top: 0, right: 0 }, shown, made.legend) });
  }
  return Object.freeze({ of: options, coloured: coloured });
})();
